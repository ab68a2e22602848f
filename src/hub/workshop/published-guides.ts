/** What the newest whole release says of guides: a workshop follows one of them. */
import * as v from 'valibot'
import { deploymentSchema, placeSchema } from '#contract/deployment.ts'
import { guideSchema } from '#contract/guide.ts'
import { cardSchema } from '#contract/release.ts'
import type { workshopGuideSchema, workshopGuidesSchema } from '#contract/workshop-board.ts'
import type { HubReader } from '../store/hub-store.ts'
import { unknownGuide } from './workshop-refusal.ts'

const frontText = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    deployment: v.object({ timeZone: deploymentSchema.entries.timeZone }),
    places: v.record(v.string(), v.object({ attributes: placeSchema.entries.attributes })),
    cards: v.array(v.pick(cardSchema, ['id', 'title', 'visibility'])),
  }),
)
const guideText = v.pipe(v.string(), v.parseJson(), guideSchema)

async function readNewest<S extends v.GenericSchema>(
  db: HubReader,
  name: string,
  schema: S,
): Promise<v.InferOutput<S> | undefined> {
  const file = await db
    .selectFrom('release')
    .innerJoin('release_content', 'release_content.number', 'release.number')
    .innerJoin('release_file', 'release_file.sha256', 'release_content.sha256')
    .select('content')
    .where('is_whole', '=', 1)
    .where('name', '=', name)
    .orderBy('release.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const read = v.safeParse(schema, file && Buffer.from(file.content).toString('utf8'))
  return read.success ? read.output : undefined
}

const publicCards = (front: v.InferOutput<typeof frontText> | undefined) =>
  front?.cards.filter(({ visibility }) => visibility === 'public') ?? []

/** By their titles; none before something was published. */
export async function publishedGuides(
  db: HubReader,
): Promise<v.InferOutput<typeof workshopGuidesSchema>> {
  const front = await readNewest(db, 'front', frontText)
  return { guides: publicCards(front).map(({ id, title }) => ({ id, title })) }
}

/** Throws `Refusal` « unknown-guide ». */
export async function publishedGuide(
  db: HubReader,
  id: string,
  place: string,
): Promise<v.InferOutput<typeof workshopGuideSchema>> {
  const front = await readNewest(db, 'front', frontText)
  const isListed = publicCards(front).some((card) => card.id === id)
  const guide = isListed ? await readNewest(db, `guides/${id}`, guideText) : undefined
  if (!front || !guide) throw unknownGuide()
  const { attributes = {} } = front.places[place] ?? {}
  return { guide, timeZone: front.deployment.timeZone, attributes: { ...attributes, place } }
}
