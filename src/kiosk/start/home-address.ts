/** Which settings of the terminal its address may bear. Anything else was added by somebody, and is a trace. */
const settings = ['place', 'terminal'] as const

export function homeAddress(address: URL): string {
  const home = new URL(address.pathname, address.origin)
  for (const name of settings) {
    const value = address.searchParams.get(name)
    // An id of the deployment, or nothing: free text here could be somebody's.
    if (value && /^[a-z0-9-]{1,64}$/.test(value)) home.searchParams.set(name, value)
  }
  return home.href
}
