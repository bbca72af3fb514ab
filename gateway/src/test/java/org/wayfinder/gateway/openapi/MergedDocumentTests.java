package org.wayfinder.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class MergedDocumentTests {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void holdsThePathsAndComponentsOfAll() {
    var merged =
        new MergedDocument(json("{'info':{'title':'All'},'paths':{'/logout':{'post':{}}}}"))
            .with("a", json("{'paths':{'/x':{'get':{}}},'tags':[{'name':'T'}]}"))
            .with("b", json("{'paths':{'/x':{'put':{}},'/y':{}},'tags':[{'name':'T'}]}"))
            .document(List.of());

    assertThat(merged)
        .isEqualTo(
            json(
                "{'info':{'title':'All'},'paths':{'/logout':{'post':{}},'/x':{'get':{},'put':{}},"
                    + "'/y':{}},'tags':[{'name':'T'}]}"));
  }

  @Test
  void keepsOneOfTwoComponentsThatAreTheSame() {
    var problem = "{'components':{'schemas':{'Problem':{'type':'object'}}}}";

    var merged =
        new MergedDocument(json("{}"))
            .with("a", json(problem))
            .with("b", json(problem))
            .document(List.of());

    assertThat(merged).isEqualTo(json(problem));
  }

  @Test
  void renamesWhatMeansSomethingElseAndAllThatRefersToIt() {
    var merged =
        new MergedDocument(json("{}"))
            .with(
                "a",
                json(
                    "{'components':{'schemas':{'Item':{'type':'string'},"
                        + "'Page':{'$ref':'#/components/schemas/Item'}}}}"))
            .with(
                "b",
                json(
                    "{'paths':{'/b':{'$ref':'#/components/schemas/Page'}},"
                        + "'components':{'schemas':{'Item':{'type':'number'},"
                        + "'Page':{'$ref':'#/components/schemas/Item'}}}}"))
            .document(List.of());

    assertThat(merged.at("/components/schemas/Item/type").asString("")).isEqualTo("string");
    assertThat(merged.at("/components/schemas/Item_b/type").asString("")).isEqualTo("number");
    assertThat(merged.at("/components/schemas/Page/$ref").asString(""))
        .isEqualTo("#/components/schemas/Item");
    assertThat(merged.at("/components/schemas/Page_b/$ref").asString(""))
        .isEqualTo("#/components/schemas/Item_b");
    assertThat(merged.at("/paths/~1b/$ref").asString("")).isEqualTo("#/components/schemas/Page_b");
  }

  @Test
  void givesEveryOperationANameOfItsOwn() {
    var merged =
        new MergedDocument(json("{}"))
            .with("a", json("{'paths':{'/a':{'get':{'operationId':'list'}}}}"))
            .with("b", json("{'paths':{'/b':{'get':{'operationId':'list'}}}}"))
            .document(List.of());

    assertThat(merged.at("/paths/~1a/get/operationId").asString("")).isEqualTo("list");
    assertThat(merged.at("/paths/~1b/get/operationId").asString("")).isEqualTo("list_b");
  }

  @Test
  void namesWhoIsMissing() {
    assertThat(new MergedDocument(json("{}")).document(List.of("b")))
        .isEqualTo(json("{'x-wayfinder-missing':['b']}"));
  }

  private static ObjectNode json(String text) {
    return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
  }
}
