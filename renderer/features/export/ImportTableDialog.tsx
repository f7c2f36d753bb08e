/** Import of a table into the open interview, opened by the action 'interview.importTable'. */
export function ImportTableDialog() {
  return null
}
