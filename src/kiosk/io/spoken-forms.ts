/**
 * How to say what is written: « CAFAT » is said « cafate ». Screens show a text and note here how it is said; reading
 * aloud looks it up. Content only, nothing of a person.
 */
const forms = new Map<string, string>()
/** More than any screen shows; older ones go first. */
const maxForms = 500

export function rememberSpoken(shown: string, spoken: string) {
  forms.delete(shown)
  forms.set(shown, spoken)
  const [oldest] = forms.keys()
  if (forms.size > maxForms && oldest !== undefined) forms.delete(oldest)
}

export const spokenForm = (shown: string): string => forms.get(shown) ?? shown
