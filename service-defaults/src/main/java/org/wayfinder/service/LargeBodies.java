package org.wayfinder.service;

import org.springframework.util.unit.DataSize;

/**
 * Where a service takes larger bodies than elsewhere, because people send it files. A service
 * without this bean does so nowhere.
 *
 * @param prefix how the paths begin, e.g. {@code /api/catalog/imports/}
 */
public record LargeBodies(String prefix, DataSize maxBody) {}
