/** Every migration of the hub. 01xx releases and rollouts, 02xx the fleet, 03xx people and drafts. */
import type { HubMigration } from '../portable.ts'

export const allMigrations: readonly HubMigration[] = []
