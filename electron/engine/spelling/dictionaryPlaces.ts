import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

/** A folder that may hold dictionaries, and how deep below it they may lie. */
export interface DictionaryPlace {
  readonly folder: string
  readonly depth: number
}

/**
 * Where operating systems and other programs keep Hunspell dictionaries, what a person set up
 * first: `DICPATH` (hunspell(1)), the person's own folders, LibreOffice's extensions, the system.
 */
export function dictionaryPlaces(
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  home: string = homedir(),
): readonly DictionaryPlace[] {
  const flat = (...folders: readonly string[]) => folders.map((folder) => ({ folder, depth: 0 }))
  const deep = (depth: number, ...folders: readonly string[]) =>
    folders.map((folder) => ({ folder, depth }))
  const named = flat(...(env.DICPATH ?? '').split(delimiter).filter((folder) => folder !== ''))
  switch (platform) {
    case 'darwin':
      return [
        ...named,
        ...flat(join(home, 'Library/Spelling')),
        ...deep(4, join(home, 'Library/Application Support/LibreOffice/4/user/uno_packages/cache')),
        ...flat('/Library/Spelling', '/opt/homebrew/share/hunspell', '/usr/local/share/hunspell'),
        ...deep(2, '/Applications/LibreOffice.app/Contents/Resources/extensions'),
      ]
    case 'win32':
      return [
        ...named,
        ...deep(4, join(env.APPDATA ?? home, 'LibreOffice/4/user/uno_packages/cache')),
        ...deep(
          2,
          join(env.ProgramFiles ?? 'C:/Program Files', 'LibreOffice/share/extensions'),
          join(
            env['ProgramFiles(x86)'] ?? 'C:/Program Files (x86)',
            'LibreOffice/share/extensions',
          ),
        ),
      ]
    default:
      return [
        ...named,
        ...flat(join(env.XDG_DATA_HOME ?? join(home, '.local/share'), 'hunspell')),
        ...deep(
          4,
          join(
            env.XDG_CONFIG_HOME ?? join(home, '.config'),
            'libreoffice/4/user/uno_packages/cache',
          ),
        ),
        ...flat(
          '/usr/local/share/hunspell',
          '/usr/share/hunspell',
          '/usr/share/myspell',
          '/usr/share/myspell/dicts',
        ),
        ...deep(
          2,
          '/usr/lib/libreoffice/share/extensions',
          '/usr/lib64/libreoffice/share/extensions',
        ),
      ]
  }
}
