/**
 * `node print-settings.ts openbox fr|us` writes the window manager's settings on the output; `policy-registry <kiosk
 * address>` the browsers' policy for Windows. What an installer needs before the supervisor has ever run.
 */
import { keyboardLayouts } from '../lockdown/keys.ts'
import { openboxConfig } from '../lockdown/openbox-config.ts'
import { policyOf } from '../lockdown/policy.ts'
import { registryText } from '../lockdown/policy-registry.ts'

const usage = `Réglages à écrire :
  openbox fr|us                  gestionnaire de fenêtres (Linux)
  policy-registry <adresse>      politique de Chrome et d’Edge (Windows), sans aucun site
`

function settingsFor([kind, value]: readonly string[]): string | undefined {
  if (kind === 'openbox') {
    const layout = keyboardLayouts.find((each) => each === value)
    return layout === undefined ? undefined : openboxConfig(layout)
  }
  const kiosk = kind === 'policy-registry' ? URL.parse(value ?? '') : null
  return kiosk === null ? undefined : registryText(policyOf([], kiosk.origin).policy)
}

const text = settingsFor(process.argv.slice(2))
if (text === undefined) {
  process.stderr.write(usage)
  process.exitCode = 2
} else {
  process.stdout.write(text)
}
