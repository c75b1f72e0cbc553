import owasp from '@stoplight/spectral-owasp-ruleset';
import { oas } from '@stoplight/spectral-rulesets';
import fieldNamesSnakeCase from './field-names-snake-case.js';
import inspectionExtensions from './inspection-extensions.js';
import limitStandsOnce from './limit-stands-once.js';
import limitsComplete from './limits-complete.js';
import operationIdVerbNoun from './operation-id-verb-noun.js';
import provenanceKnownSource from './provenance-known-source.js';
import provenanceRequired from './provenance-required.js';
import responseBodyOpen from './response-body-open.js';
import uniqueByRequiredProperty from './unique-by-required-property.js';

/**
 * The rules for the bundled contract: all of Spectral's for OpenAPI, all of OWASP's, and this contract's own.
 *
 * A rule of others is off only where nothing but an invented fact could meet it; the line above it says which.
 */
export default {
  extends: [
    [oas, 'all'],
    [owasp, 'all'],
  ],
  rules: {
    'field-names-snake-case': fieldNamesSnakeCase,
    'inspection-extensions': inspectionExtensions,
    'limit-stands-once': limitStandsOnce,
    'limits-complete': limitsComplete,
    'operation-id-verb-noun': operationIdVerbNoun,
    'provenance-known-source': provenanceKnownSource,
    'provenance-required': provenanceRequired,
    'response-body-open': responseBodyOpen,
    'unique-by-required-property': uniqueByRequiredProperty,

    // The contract is independent: its maintainers are not the contact for the vendor's API.
    'info-contact': 'off',
    // OpenAPI 3.1 allows a license one of `identifier` and `url`, and this one has its SPDX identifier.
    'license-url': 'off',
    // No page says that answers carry headers about the rate; only Retry-After is documented.
    'owasp:api4:2023-rate-limit': 'off',
    // It wants a body for 429, and no page describes one. The 429 itself is in the contract, with its Retry-After.
    'owasp:api4:2023-rate-limit-responses-429': 'off',
    // No page limits the length of attributes, metrics and dates.
    'owasp:api4:2023-string-limit': 'off',
    // No page limits the characters of identifiers, names and custom values.
    'owasp:api4:2023-string-restricted': 'off',
    // No page says how large a Retry-After can be.
    'owasp:api4:2023-integer-limit': 'off',
    // No page says how many bits the number in Retry-After has.
    'owasp:api4:2023-integer-format': 'off',
    // It wants a body for 401, and no page describes one. The 401 itself is in the contract.
    'owasp:api8:2023-define-error-responses-401': 'off',
    // No page that was seen names 400 for what has no body of its own: get, delete and search.
    'owasp:api8:2023-define-error-validation': 'off',
    // No page names 500 as an answer.
    'owasp:api8:2023-define-error-responses-500': 'off',
    // No page speaks of CORS. The key is secret, so browsers are not meant to call this API at all.
    'owasp:api8:2023-define-cors-origin': 'off',
    // `x-internal` sorts the hosts of one's own inventory. Here is one public host, and its description says so.
    'owasp:api9:2023-inventory-access': 'off',
  },
};
