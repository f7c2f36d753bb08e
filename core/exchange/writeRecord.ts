import type { TableFormat } from './tableFormat.ts'
import { TABLE_DELIMITERS } from './tableFormat.ts'

/** One line of a table, with quotation marks around a field only where RFC 4180 asks for them. */
export function writeRecord(fields: readonly string[], format: TableFormat): string {
  const delimiter = TABLE_DELIMITERS[format]
  return `${fields.map((field) => quoted(field, delimiter)).join(delimiter)}\n`
}

function quoted(field: string, delimiter: string): string {
  const needed =
    field.includes(delimiter) || field.includes('"') || field.includes('\n') || field.includes('\r')
  return needed ? `"${field.replaceAll('"', '""')}"` : field
}
