/**
 * What stands in a copy for release where a passage was: of one width, whatever it covers, and the
 * same in every language, so that neither its length nor its script is told. Printed as a bar.
 */
export const REDACTED = '█████'
