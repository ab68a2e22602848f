/** Every text that the public may read of a deployment, the shell's own words apart. */
import * as v from 'valibot'
import type { Guide } from '#contract/guide.ts'
import { type Text, textSchema } from '#contract/text.ts'
import { textsOfGuide } from '#guide/check/texts-of-guide.ts'
import type { DeploymentContent } from '../read-deployment.ts'
import { usedRegistry } from '../used-registry.ts'

export interface PublicText {
  /** `cafat-chomage/steps.portail.title`, `registry/docs.rib.name`, `places/kone.note`. */
  readonly reference: string
  readonly text: Text
}

/** Notes for aidants are left out. */
export const textsOfGuides = (guides: readonly Guide[]): readonly PublicText[] =>
  guides.flatMap((guide) =>
    textsOfGuide(guide)
      .filter(({ role }) => role !== 'helper')
      .map(({ text, at }) => ({ reference: `${guide.id}/${at.join('.')}`, text })),
  )

/** Needs, places, what of the registry these guides lead to, and « Faire le point ». */
export const textsAround = (
  { deployment, places, registry, diagnostic }: DeploymentContent,
  guides: readonly Guide[],
): readonly PublicText[] => {
  const front = deployment.value
  const used = usedRegistry(registry, guides, front, places.value, diagnostic?.value)
  return [
    ...textsIn(front.tiles, 'deployment/tiles'),
    ...textsIn(places.value, 'places/'),
    ...textsIn(used, 'registry/'),
    ...textsIn(diagnostic?.value, 'diagnostic/'),
  ]
}

/** Every text in `value`, however deep. */
const textsIn = (value: unknown, reference: string): readonly PublicText[] => {
  if (typeof value !== 'object' || value === null) return []
  const text = v.safeParse(textSchema, value)
  if (text.success) return [{ reference, text: text.output }]
  const start = reference.endsWith('/') ? reference : `${reference}.`
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${start}${key}`))
}
