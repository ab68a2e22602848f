/** What has a picture that terminals can draw: needs, papers, guides, and the answers a person touches. */
import type { Guide } from '#contract/guide.ts'
import type { DeploymentContent } from '../read-deployment.ts'
import { usedRegistry } from '../used-registry.ts'
import { type Measure, measure } from './measure.ts'

export const pictureCoverage = (
  { deployment, places, registry, diagnostic }: DeploymentContent,
  guides: readonly Guide[],
  pictures: readonly string[],
): readonly Measure[] => {
  const isDrawn = (picture: string | undefined) =>
    picture !== undefined && pictures.includes(picture)
  const { docs } = usedRegistry(registry, guides, deployment.value, places.value, diagnostic?.value)
  return [
    measure(
      'pictures-tiles',
      'Besoins de l’accueil avec une image',
      deployment.value.tiles.map(({ topic, picture }) => [topic, isDrawn(picture)]),
    ),
    measure(
      'pictures-docs',
      'Papiers avec une image',
      Object.entries(docs).map(([id, { picture }]) => [id, isDrawn(picture)]),
    ),
    measure(
      'pictures-guides',
      'Guides avec une image',
      guides.map(({ id, meta }) => [id, isDrawn(meta.picture)]),
    ),
    measure(
      'pictures-answers',
      'Réponses à toucher avec une image',
      guides.flatMap(({ id, steps }) =>
        Object.entries(steps).flatMap(([stepId, step]) =>
          step.kind === 'choice'
            ? step.options.map(
                ({ value, picture }) => [`${id}/${stepId}/${value}`, isDrawn(picture)] as const,
              )
            : [],
        ),
      ),
    ),
  ]
}
