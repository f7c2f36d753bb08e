/** How often it is looked whether the parent process is still there, in milliseconds. */
const INTERVAL = 500

const parent = process.ppid

/** On POSIX an orphan gets another parent; on Windows it keeps the number of the one that ended. */
function isOrphan(): boolean {
  if (process.ppid !== parent) return true
  try {
    process.kill(parent, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

setInterval(() => {
  if (isOrphan()) process.kill(process.pid, 'SIGKILL')
}, INTERVAL)
