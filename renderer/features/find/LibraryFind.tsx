/** Find in the library, opened by the action 'app.findInLibrary'; nothing until then. */
export function LibraryFind() {
  return null
}
