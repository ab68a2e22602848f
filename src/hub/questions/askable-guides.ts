/** Guides, steps and partners of the newest whole release, by the names people read. */
import * as v from 'valibot'
import type { AskableGuides } from '#contract/question.ts'
import { textSchema } from '#contract/text.ts'
import { idSchema } from '#contract/words.ts'
import type { HubReader } from '../store/hub-store.ts'

const json = v.pipe(v.string(), v.parseJson())
/** As much of each file as is told. */
const guideSchema = v.pipe(
  json,
  v.object({
    id: idSchema,
    meta: v.object({ title: textSchema, partners: v.array(idSchema) }),
    steps: v.record(idSchema, v.object({ title: v.optional(textSchema) })),
  }),
)
const frontSchema = v.pipe(
  json,
  v.object({
    registry: v.object({ partners: v.record(idSchema, v.object({ name: v.string() })) }),
  }),
)

const inFrench = ({ std }: v.InferOutput<typeof textSchema>) => std['fr'] ?? ''
const byTitle = new Intl.Collator('fr').compare

async function readGuides(db: HubReader, number: number): Promise<AskableGuides> {
  const files = await db
    .selectFrom('release_content')
    .innerJoin('release_file', 'release_file.sha256', 'release_content.sha256')
    .select(['name', 'content'])
    .where('number', '=', number)
    .where((where) => where.or([where('name', '=', 'front'), where('name', 'like', 'guides/%')]))
    .execute()
  const texts = files.map(({ name, content }) => ({
    name,
    text: Buffer.from(content).toString('utf8'),
  }))
  const front = v.safeParse(frontSchema, texts.find(({ name }) => name === 'front')?.text)
  const partners = front.success ? front.output.registry.partners : {}
  const guides = texts.flatMap(({ name, text }) => {
    const guide = v.safeParse(guideSchema, name === 'front' ? undefined : text)
    if (!guide.success || guide.output.meta.partners.length === 0) return []
    const { id, meta, steps } = guide.output
    return [
      {
        id,
        title: inFrench(meta.title),
        partners: meta.partners.map((each) => ({ id: each, name: partners[each]?.name ?? each })),
        // A gate has no words: nobody sees it.
        steps: Object.entries(steps).flatMap(([step, { title }]) =>
          title ? [{ id: step, title: inFrench(title) }] : [],
        ),
      },
    ]
  })
  return { release: number, guides: guides.toSorted((a, b) => byTitle(a.title, b.title)) }
}

/** Reads a release once, however often it is asked. */
export function askableGuides() {
  let known: AskableGuides = { release: 0, guides: [] }
  return async (db: HubReader): Promise<AskableGuides> => {
    const newest = await db
      .selectFrom('release')
      .select('number')
      .where('is_whole', '=', 1)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (newest && newest.number !== known.release) known = await readGuides(db, newest.number)
    return known
  }
}
