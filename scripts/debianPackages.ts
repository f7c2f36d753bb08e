import { spawnSync } from 'node:child_process'

/**
 * Installs packages with apt-get where this process may: Debian or a relative of it, as root or
 * with a sudo that asks nothing. False: it may not, or it did not work.
 */
export function installDebianPackages(packages: readonly string[]): boolean {
  if (process.platform !== 'linux' || !succeeds('apt-get', ['--version'])) return false
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  if (sudo.length > 0 && !succeeds('sudo', ['-n', 'true'])) return false
  console.log(`Installing with apt-get: ${packages.join(', ')}`)
  const apt = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-y', '-q']
  run([...apt, 'update'])
  return run([...apt, 'install', '--no-install-recommends', ...packages])
}

const succeeds = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0

const run = ([command = '', ...args]: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0
