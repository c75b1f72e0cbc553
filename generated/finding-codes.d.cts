// Generated from openapi/ by `npm run generate`. Do not edit: change the contract and generate again.
/** The meaning of a finding code. */
export interface FindingDescription {
    /** `by-operation`: an error if the API refuses the whole request for a wrong codename, a warning if it drops the codename. */
    readonly severity: 'error' | 'warning' | 'by-operation';
    /** What is wrong. */
    readonly cause: string;
    /** What will happen: a predicate whose subject is the position in the payload. */
    readonly consequence: string;
    /** What will happen if the API refuses the whole request for a wrong codename; undefined if it is the same. */
    readonly whereRefused?: string;
    /** What to do. */
    readonly cure: string;
}
/** The code of a finding. Published codes keep their meaning. */
export type FindingCode = 'type' | 'required' | 'maxLength' | 'maxItems' | 'format' | 'x-unique-by' | 'maxBodyBytes' | 'readable' | 'unserializable' | 'unknown-codename' | 'miscased-codename' | 'wrong-type' | 'date-time' | 'milliseconds' | 'value-not-allowed' | 'integration-fed' | 'not-tracked' | 'retired-field' | 'camelcase-field' | 'unknown-field' | 'duplicate-customer' | 'duplicate-contact' | 'unknown-customer' | 'uncounted-event' | 'seconds' | 'microseconds' | 'unsafe-integer' | 'becomes-null' | 'left-out' | 'date-object' | 'not-plain' | 'padded-id' | 'placeholder-id' | 'blank' | 'empty-upload' | 'small-uploads';
/** The meaning of each finding code. */
export declare const findingCodes: Readonly<Record<FindingCode, FindingDescription>>;
