// Writes the TypeScript types of the API from openapi.json, which a system test holds to what the gateway serves.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const source = new URL('../openapi.json', import.meta.url);
const target = new URL('../src/api/schema.d.ts', import.meta.url);
const written = statSync(target, { throwIfNoEntry: false });
if (!written || written.mtimeMs < statSync(source).mtimeMs) {
  writeFileSync(target, astToString(await openapiTS(JSON.parse(readFileSync(source, 'utf8')))));
}
