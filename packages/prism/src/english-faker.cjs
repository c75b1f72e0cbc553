// Loaded into Prism before its own code. Of the sixty languages of faker Prism speaks English only, and to load the others takes
// more than half of its start.
const { createRequire, Module } = require('node:module');

const ofPrism = createRequire(createRequire(process.argv[1] ?? '').resolve('@stoplight/prism-http'));
const path = ofPrism.resolve('@faker-js/faker');
const faker = ofPrism('@faker-js/faker/locale/en');
require.cache[path] = Object.assign(new Module(path), { exports: { default: faker, faker }, loaded: true });
