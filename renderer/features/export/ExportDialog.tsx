/** Export, opened by the action 'interview.export'; nothing until then. */
export function ExportDialog() {
  return null
}
