/** Asks the person for a file or a place; null: they changed their mind. */
export interface FileDialogs {
  choose(): Promise<{ readonly name: string; readonly path: string } | null>
  keep(name: string): Promise<string | null>
  chooseLibrary(): Promise<string | null>
}

/** For hosts without native dialogs. */
export const noFileDialogs: FileDialogs = {
  choose: async () => null,
  keep: async () => null,
  chooseLibrary: async () => null,
}
