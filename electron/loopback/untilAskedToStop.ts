/**
 * Settles when this process is asked to end: Ctrl+C, a closed terminal, SIGTERM, or a parent
 * that started it with an IPC channel and closes that (the way that works on Windows too).
 * A second request ends the process at once.
 */
export function untilAskedToStop(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false
    const ask = () => {
      if (asked) process.exit(1)
      asked = true
      resolve()
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask)
    if (process.channel !== undefined) process.on('disconnect', ask)
  })
}
