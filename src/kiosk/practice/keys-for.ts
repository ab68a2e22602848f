/** Which keys come first for what an exercise expects. */
export function keysFor(expected: string | undefined): 'text' | 'email' | 'numeric' {
  if (expected === undefined) return 'text'
  if (expected.includes('@')) return 'email'
  return /^[\d ]+$/.test(expected) ? 'numeric' : 'text'
}
