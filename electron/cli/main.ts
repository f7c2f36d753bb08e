import { run } from './run.ts'

const { npm_lifecycle_event: script, INIT_CWD: whence } = process.env
// `npm run` starts in the package's folder; paths are meant from where the person is.
if (script === 'dragoman' && whence !== undefined) process.chdir(whence)

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  // Once: a second Ctrl+C ends the process at once.
  process.once(signal, () => stop.abort())
}

// A reader that has had enough (`dragoman list | head -1`) is no error; the job is still ended well.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

process.exitCode = await run(process.argv.slice(2), process, stop.signal)
