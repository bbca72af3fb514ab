package org.wayfinder.catalog.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A family of careers with similar skills, duties, education and working environments.
 *
 * @param kind {@code core} or {@code additional} where the framework tells them apart
 * @param order place among the framework's clusters, from 1
 * @param skills ids of the vocabulary's skills that the work asks for
 * @param education ids of the vocabulary's education levels
 * @param environments ids of the vocabulary's settings
 * @param typicalCareers SOC codes
 * @param relatedClusters ids of clusters of other frameworks
 * @param reviewed whether a person has checked the texts; what doesn't say so is unreviewed
 */
public record Cluster(
    String id,
    String framework,
    @Nullable String kind,
    int order,
    LocalizedText name,
    LocalizedText nickname,
    LocalizedText summary,
    LocalizedText dayToDay,
    List<String> skills,
    LocalizedText traits,
    List<String> education,
    LocalizedText educationalBackgrounds,
    List<String> environments,
    LocalizedText workingEnvironments,
    List<String> typicalCareers,
    List<String> relatedClusters,
    List<Question> faq,
    boolean reviewed) {}
