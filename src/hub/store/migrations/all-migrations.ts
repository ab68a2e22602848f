/** Every migration of the hub. 01xx releases and rollouts, 02xx the fleet, 03xx people and drafts, 04xx aidants. */
import type { HubMigration } from '../portable.ts'
import { releases } from './0101-releases.ts'
import { rollouts } from './0102-rollouts.ts'
import { hints } from './0103-hints.ts'
import { fleet } from './0201-fleet.ts'
import { counts } from './0202-counts.ts'
import { people } from './0301-people.ts'
import { audit } from './0302-audit.ts'
import { drafts } from './0303-drafts.ts'
import { help } from './0401-help.ts'
import { records } from './0402-records.ts'
import { workshops } from './0405-workshops.ts'
import { questions } from './0406-questions.ts'
import { aidantJournal } from './0407-aidant-journal.ts'
import { refused } from './0408-refused.ts'
import { fairUse } from './0409-fair-use.ts'

export const allMigrations: readonly HubMigration[] = [
  releases,
  rollouts,
  hints,
  fleet,
  counts,
  people,
  audit,
  drafts,
  help,
  records,
  workshops,
  questions,
  aidantJournal,
  refused,
  fairUse,
]
