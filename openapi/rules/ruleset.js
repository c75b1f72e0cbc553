import owasp from '@stoplight/spectral-owasp-ruleset';
import { oas } from '@stoplight/spectral-rulesets';
import fieldNamesSnakeCase from './field-names-snake-case.js';
import inspectionExtensions from './inspection-extensions.js';
import limitsComplete from './limits-complete.js';
import noLimitsInProse from './no-limits-in-prose.js';
import operationIdVerbNoun from './operation-id-verb-noun.js';
import provenanceKnownSource from './provenance-known-source.js';
import provenanceRequired from './provenance-required.js';
import responseBodyOpen from './response-body-open.js';
import uniqueByRequiredProperty from './unique-by-required-property.js';

/**
 * The rules for the bundled contract: all of Spectral's OpenAPI rules, all OWASP rules, and those in this folder.
 *
 * A third-party rule is off only if satisfying it would require an invented fact. The comment above it says which fact.
 */
export default {
  extends: [
    [oas, 'all'],
    [owasp, 'all'],
  ],
  rules: {
    'field-names-snake-case': fieldNamesSnakeCase,
    'inspection-extensions': inspectionExtensions,
    'limits-complete': limitsComplete,
    'no-limits-in-prose': noLimitsInProse,
    'operation-id-verb-noun': operationIdVerbNoun,
    'provenance-known-source': provenanceKnownSource,
    'provenance-required': provenanceRequired,
    'response-body-open': responseBodyOpen,
    'unique-by-required-property': uniqueByRequiredProperty,

    // The contract is independent: its maintainers are not the contact for the vendor's API.
    'info-contact': 'off',
    // OpenAPI 3.1 allows either `identifier` or `url` for a license. This contract uses the SPDX identifier.
    'license-url': 'off',
    // No page documents rate limit headers other than Retry-After.
    'owasp:api4:2023-rate-limit': 'off',
    // It requires a body for 429, and no page describes one. The contract has the 429 itself, with Retry-After.
    'owasp:api4:2023-rate-limit-responses-429': 'off',
    // No page limits the length of attributes, metrics and dates.
    'owasp:api4:2023-string-limit': 'off',
    // No page limits the characters of identifiers, names and custom values.
    'owasp:api4:2023-string-restricted': 'off',
    // No page says how large a Retry-After can be.
    'owasp:api4:2023-integer-limit': 'off',
    // No page says how many bits the number in Retry-After has.
    'owasp:api4:2023-integer-format': 'off',
    // It requires a body for 401, and no page describes one. The contract has the 401 itself.
    'owasp:api8:2023-define-error-responses-401': 'off',
    // No page that was available documents 400 for operations without a documented body: get, delete and search.
    'owasp:api8:2023-define-error-validation': 'off',
    // No page documents 500.
    'owasp:api8:2023-define-error-responses-500': 'off',
    // No page mentions CORS. The key is secret, so browsers should not call this API.
    'owasp:api8:2023-define-cors-origin': 'off',
    // `x-internal` classifies the hosts of an organization's own inventory. This contract has one public host, as its description says.
    'owasp:api9:2023-inventory-access': 'off',
  },
};
