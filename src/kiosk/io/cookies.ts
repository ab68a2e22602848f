/** Cookies a page can see: all but those marked `HttpOnly`, which only their server or the browser can remove. */

const namesIn = (cookies: string) =>
  cookies
    .split(';')
    .map((cookie) => cookie.trim().split('=', 1)[0] ?? '')
    .filter((name) => name !== '')

/** `/a/b/c` → `/`, `/a`, `/a/`, `/a/b`, `/a/b/`, `/a/b/c`. */
function pathsAbove(pathname: string): string[] {
  const parts = pathname.split('/').filter((part) => part !== '')
  const paths = parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`)
  return ['/', ...paths.flatMap((path) => [path, `${path}/`])]
}

/** `poste.mairie.nc` → itself, then each parent; the browser refuses those that are not ours. */
function domainsAbove(hostname: string): string[] {
  const parts = hostname.split('.')
  return parts.map((_, index) => parts.slice(index).join('.'))
}

/** Expires every cookie visible from here, on every path and domain it may have been set for. */
export function eraseCookies(page: Document, place: Pick<Location, 'pathname' | 'hostname'>): void {
  const domains = ['', ...domainsAbove(place.hostname).map((domain) => `; domain=${domain}`)]
  const scopes = pathsAbove(place.pathname).flatMap((path) =>
    domains.map((domain) => `path=${path}${domain}`),
  )
  for (const name of namesIn(page.cookie))
    for (const scope of scopes)
      page.cookie = `${name}=; expires=${new Date(0).toUTCString()}; ${scope}`
}
