// Takes the API's document from a running gateway: npm run api [http://127.0.0.1:8080]
import { writeFileSync } from 'node:fs';

const gateway = process.argv[2] ?? 'http://127.0.0.1:8080';
const answer = await fetch(`${gateway}/openapi`);
const document = await answer.json();
if (document['x-wayfinder-missing']?.length) {
  throw new Error(`Not answering: ${document['x-wayfinder-missing']}. Try again when they are up.`);
}
writeFileSync(new URL('../openapi.json', import.meta.url), `${JSON.stringify(document, null, 1)}\n`);
