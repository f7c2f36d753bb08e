/*
 * Loaded before a program that stands for a utility process (node --import): gives it the port to
 * its parent that Electron would give.
 */
const parentPort = {
  postMessage: (message: object) => process.send?.(message),
  on: (event: 'message', listener: (event: { readonly data: unknown }) => void) =>
    process.on(event, (data) => listener({ data })),
}
Object.assign(process, { parentPort })
// As Chromium ends its own.
process.on('disconnect', () => process.exit())
