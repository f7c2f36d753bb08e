/** The table formats, by the ending of their files. */
export type TableFormat = 'tsv' | 'csv'

export const TABLE_DELIMITERS: Readonly<Record<TableFormat, '\t' | ','>> = { tsv: '\t', csv: ',' }
