/** The scheme from which the window is served, and from which alone. */
export const APP_SCHEME = 'app'
/** The window's origin. Node's URL calls the origin of such a scheme opaque, so it is compared as text. */
export const APP_ORIGIN = 'app://dragoman'

/** Whether an address, or an origin with or without its slash, is the window's own. */
export const isOwnAddress = (address: string): boolean =>
  address === APP_ORIGIN || address.startsWith(`${APP_ORIGIN}/`)
