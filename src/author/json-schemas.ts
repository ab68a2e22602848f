/** JSON Schemas of everything a person writes, so that an editor completes and underlines as they type. */
import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import { aidantsSchema } from '#contract/aidant.ts'
import { conditionSchema } from '#contract/condition.ts'
import { conventionsSchema } from '#contract/convention.ts'
import { diagnosticSchema } from '#contract/diagnostic.ts'
import { deploymentSchema, placesSchema, storiesSchema } from '#contract/deployment.ts'
import { exerciseSchema } from '#contract/exercise/exercise.ts'
import { sourceSchema } from '#contract/fact.ts'
import { fragmentSchema, writtenGuideSchema } from '#contract/guide.ts'
import { mediaSessionSchema, mediaShelfSchema } from '#contract/media.ts'
import { passSchema } from '#contract/pass.ts'
import { placeListSchema } from '#contract/place-directory.ts'
import { packSchema, packWordsSchema } from '#contract/language-pack.ts'
import { practiceSchema } from '#contract/practice.ts'
import { referentsSchema } from '#contract/referent.ts'
import {
  docSchema,
  officeSchema,
  partnerSchema,
  siteSchema,
  termSchema,
} from '#contract/registry.ts'
import { sharedAnswersSchema } from '#contract/shared-answer.ts'
import { signoffsSchema } from '#contract/signoff.ts'
import { textSchema } from '#contract/text.ts'
import { idSchema } from '#contract/words.ts'

const text = { text: textSchema }
const sourced = { text: textSchema, source: sourceSchema }
const walked = { text: textSchema, source: sourceSchema, condition: conditionSchema }

/** Each kind of file: its schema, and the parts of it that deserve a name. */
export const documentKinds = {
  guide: { schema: writtenGuideSchema, definitions: walked },
  fragment: { schema: fragmentSchema, definitions: walked },
  deployment: { schema: deploymentSchema, definitions: text },
  places: { schema: placesSchema, definitions: sourced },
  stories: { schema: storiesSchema, definitions: {} },
  docs: { schema: v.record(idSchema, docSchema), definitions: text },
  sites: { schema: v.record(idSchema, siteSchema), definitions: sourced },
  offices: { schema: v.record(idSchema, officeSchema), definitions: sourced },
  partners: { schema: v.record(idSchema, partnerSchema), definitions: {} },
  glossary: { schema: v.record(idSchema, termSchema), definitions: text },
  aidants: { schema: aidantsSchema, definitions: text },
  referents: { schema: referentsSchema, definitions: text },
  answers: { schema: sharedAnswersSchema, definitions: text },
  pack: { schema: packSchema, definitions: {} },
  packWords: { schema: packWordsSchema, definitions: {} },
  signoffs: { schema: signoffsSchema, definitions: {} },
  practice: { schema: practiceSchema, definitions: text },
  diagnostic: { schema: diagnosticSchema, definitions: text },
  exercise: { schema: exerciseSchema, definitions: text },
  media: { schema: mediaSessionSchema, definitions: sourced },
  shelf: { schema: mediaShelfSchema, definitions: text },
  conventions: { schema: conventionsSchema, definitions: sourced },
  pass: { schema: passSchema, definitions: sourced },
  directory: { schema: placeListSchema, definitions: { source: sourceSchema } },
} as const

/**
 * The JSON Schema (draft 2020-12) of what is written, before defaults. Rules that JSON Schema cannot say (a date that
 * exists, an address in https) are left to `check`.
 */
export const jsonSchemaOf = (
  schema: v.GenericSchema,
  definitions: Readonly<Record<string, v.GenericSchema>>,
): JsonSchema =>
  toJsonSchema(schema, {
    target: 'draft-2020-12',
    typeMode: 'input',
    ignoreActions: ['check', 'includes', 'starts_with'],
    definitions,
  })

/** File name → content, for `kiosk-config/schemas/`. */
export const schemaFiles = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(documentKinds).map(([kind, { schema, definitions }]) => [
      `${kind}.schema.json`,
      `${JSON.stringify(jsonSchemaOf(schema, definitions), null, 2)}\n`,
    ]),
  )
