/** What the JSON export says it is (docs/formats.md). */
export const DOCUMENT_FORMAT = 'dragoman-interview'
/** The version that this program writes, and the newest that it reads. */
export const DOCUMENT_VERSION = 3
