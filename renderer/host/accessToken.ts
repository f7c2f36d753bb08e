const KEY = 'dragoman.token'

/**
 * The loopback host's token. It arrives in the address's fragment, is taken out of the address
 * bar at once, and is kept for this tab alone, so that a reload still works. Null: the page was
 * opened without it.
 */
export function takeAccessToken(): string | null {
  const given = new URLSearchParams(location.hash.slice(1)).get('token')
  if (given === null) return sessionStorage.getItem(KEY)
  sessionStorage.setItem(KEY, given)
  history.replaceState(history.state, '', location.pathname)
  return given
}
