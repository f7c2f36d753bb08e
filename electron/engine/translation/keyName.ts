import type { ServerAddress } from '#core/assist/translation/serverAddress.ts'

/** The name under which a server's key is kept: a key is sent to the server that it was given for alone. */
export const keyName = ({ origin }: ServerAddress): string => `translation ${origin}`
