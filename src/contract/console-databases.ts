/**
 * What the console keeps in the browser of somebody who works there. A kiosk that is tried in the same browser erases every
 * other database at the end of a session, and would take a publisher's key with it.
 */

/** Texts that are written and not saved yet. */
export const workDatabase = 'escale-admin-work'
/** The key that signs, the root keys last seen, a release on its way. */
export const publicationDatabaseName = 'escale-admin-publication'
/** The key of a tablet of aidants. */
export const aidantDatabase = 'escale-aidant'

/** What a device of a place has sealed and not sent yet: spared as well. */
export const outboxDatabase = 'escale-outbox'
