import { faultCode } from '../disk/faultCode.ts'

/** True when a process with this number runs on this machine. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: the process lives and is somebody else's.
    return faultCode(error) !== 'ESRCH'
  }
}
