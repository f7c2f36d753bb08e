/** What is used here of pdfmake, which brings no types of its own. */
declare module 'pdfmake' {
  interface FontFiles {
    readonly normal: string
    readonly bold: string
  }
  const pdfmake: {
    setFonts(fonts: Readonly<Record<string, FontFiles>>): void
    createPdf(definition: object): { getBuffer(): Promise<Uint8Array> }
  }
  export default pdfmake
}
