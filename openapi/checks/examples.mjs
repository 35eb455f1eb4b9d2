// Validates every example of a bundle against its schema (JSON Schema 2020-12), formats asserted, and fails as well where
// an answer that has a body has no example. Usage: examples.mjs <bundle.json>
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const contract = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv, ['date', 'date-time', 'uri', 'uri-reference', 'uuid']);
ajv.addFormat('int32', true).addFormat('int64', true).addFormat('double', true);
ajv.addSchema({ $id: 'contract:', ...contract });

const faults = [];
const seen = new Set();
let checked = 0;

const pointer = path => path.map(part => String(part).replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
const resolved = it => it?.$ref ? at(it.$ref.slice(2).split('/').map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'))) : it;
const at = path => path.reduce((it, part) => it[part], contract);

function check(schemaPath, value, place) {
    const validate = ajv.compile({ $ref: `contract:#/${encodeURI(pointer(schemaPath))}` });
    checked++;
    if (!validate(value)) {
        faults.push(...validate.errors.map(error => `${place}${error.instancePath}: ${error.message} ${JSON.stringify(error.params)}`));
    }
}

/** Whatever has a schema and examples beside it: media types, headers, parameters. */
function checkDescribed(it, path) {
    const place = pointer(path);
    if (it.example !== undefined) {
        check([...path, 'schema'], it.example, place);
    }
    for (const [name, example] of Object.entries(it.examples ?? {})) {
        check([...path, 'schema'], resolved(example).value, `${place} ${name}`);
    }
}

function visit(it, path) {
    if (it === null || typeof it !== 'object' || seen.has(it)) {
        return;
    }
    seen.add(it);
    if (it.schema && !Array.isArray(it)) {
        checkDescribed(it, path);
    }
    for (const [name, part] of Object.entries(it)) {
        visit(part, [...path, name]);
    }
}

function mustHaveExamples() {
    for (const [path, methods] of Object.entries(contract.paths)) {
        for (const operation of Object.values(methods)) {
            for (const [status, response] of Object.entries(operation.responses)) {
                for (const [type, content] of Object.entries(resolved(response).content ?? {})) {
                    // Bytes are nothing to look at.
                    if (content.schema?.format !== 'binary' && !Object.keys(content.examples ?? {}).length) {
                        faults.push(`${path} ${status} ${type} has no example`);
                    }
                }
            }
        }
    }
}

function checkSchemaExamples() {
    for (const [name, schema] of Object.entries(contract.components.schemas)) {
        for (const example of schema.examples ?? []) {
            check(['components', 'schemas', name], example, `schema ${name}`);
        }
    }
}

visit(contract.paths, ['paths']);
for (const part of ['responses', 'headers', 'parameters']) {
    visit(contract.components[part], ['components', part]);
}
checkSchemaExamples();
mustHaveExamples();

if (faults.length) {
    console.error(faults.join('\n'));
    process.exit(1);
}
console.log(`${checked} examples are valid.`);
