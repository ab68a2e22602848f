/**
 * Where keys are, for those who meet there: the `keys` command that writes them, the build of the kiosk that carries the
 * first root, the hub that signs timestamps.
 *
 * The hub's key is the only one that signs without anybody: a PEM file (PKCS #8, Ed25519) that only the hub may read, made by
 * `npm run keys -- give-hub <keys> <file>`. It says « the latest is N », and nothing else: `src/seal` holds it to that.
 */

/** Environment variable: path of the hub's key. */
export const hubKeyVariable = 'ESCALE_HUB_KEY'
/** Environment variable: path of the keys that open what devices seal; `records.pem` in the data folder without it. */
export const recordKeyVariable = 'ESCALE_RECORD_KEY'
/** Environment variable: path of the first root metadata, the trust a kiosk begins with. */
export const rootVariable = 'ESCALE_ROOT'

/** Environment variable: path of the aidants' pepper (`npm run keys -- give-pepper`), which the hub gives to its terminals. */
export const pepperVariable = 'ESCALE_AIDANT_PEPPER'

/** What `npm start` makes for trying, `1.root.json` among it, in a folder that git ignores. From the project's root. */
export const trialKeysFolder = '.escale/keys'
export const trialHubKey = `${trialKeysFolder}/hub.pem`
export const trialPepper = `${trialKeysFolder}/aidant-pepper`
