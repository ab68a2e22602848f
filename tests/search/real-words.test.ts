/** @whole The words people say at the counter, over the guides of the Points Conseil Numérique as they are published. */
import { expect, test } from 'vitest'
import { buildFront } from '#author/front.ts'
import { compileGuides } from '#author/compile-guides.ts'
import { readDeploymentFolder } from '#publish/read-deployment-folder.ts'
import { searchDocuments } from '#author/search-documents.ts'
import { buildIndex } from '#search/build-index.ts'
import { openIndex } from '#search/find.ts'

const { content } = readDeploymentFolder('kiosk-config/nouvelle-caledonie-pcn')
if (!content) throw new Error('the deployment cannot be read')
const guides = compileGuides(content).guides.map(({ guide }) => guide)
const opened = openIndex(buildIndex(searchDocuments(guides, buildFront(content, guides))))
if (!opened.ok) throw new Error(opened.fault)
const firstThree = (query: string) => opened.value.find(query, 3).map(({ id }) => id)

const said: Readonly<Record<string, readonly string[]>> = {
  'impots-paiement': ['payer impot', 'payé mes inpots', 'mensualisation', 'mensualisasion'],
  'impots-declaration': [
    'declarer mes revenu',
    'declaration impot',
    'non imposition',
    'avis inposition',
  ],
  'impots-compte': ['compte impots', 'conpte impots.nc', 'services fiscaux'],
  'cafat-remboursement': [
    'sécu',
    'secu',
    'feuille de soin',
    'feuile de soins',
    'docteur',
    'remboursemant',
  ],
  'cafat-espace-prive': ['cafat', 'kafat', 'espace cafat', 'attestation cafat', 'atestation'],
  'cafat-chomage': ['chomage', 'chomaje', 'chaumage', 'licencié', 'jai perdu mon travail'],
  'cafat-allocations-familiales': ['alloc', 'alocation familial', 'bébé', 'je suis enceinte'],
  'demandeur-emploi': ['chomage', 'boulot', 'cherche travail', 'travaille', 'demandeur demploi'],
  'cafat-numero': ['numero cafat', 'numero kafat', 'numéro oublié', 'carte assuré'],
  'cafat-changement-situation': ['divorce', 'separation', 'changer de rib', 'demenagement'],
  'cafat-prenatales': ['enceinte', 'je suis enceinte', 'sage femme', 'grosesse'],
  'cafat-operation-cantine': ['cantine', 'vacances', 'colonie'],
  'dte-chomage-partiel': ['chomage partiel', 'chaumage partiel', 'chomage'],
  'cafat-retraite': ['retraite', 'retrete', 'pension', 'attestation de vie'],
  'cafat-dpae': ['embauche', 'dpae', 'femme de menage', 'déclarer un salarié'],
  'cafat-declaration-ressources': ['patente', 'ressources', 'declarer mes revenu'],
  'cafat-immatriculation-independant': ['patente', 'ridet', 'indépendant', 'auto entrepreneur'],
  'cafat-numero-securite-sociale-france': ['partir en france', 'carte vitale', 'numero secu'],
  electricite: [
    'courant',
    'couran',
    'courrant',
    'electricité',
    'eletricite',
    'facture eec',
    'lumiere',
  ],
  'eau-cde': ['eau', "l'eau", 'facture deau', 'factur eau', 'compteur deau', 'caledonienne'],
  'sic-locataire': ['loyer', 'loier', 'loyé', 'lyoer', 'logement', 'lojement', 'quitance de loyer'],
  'bourse-province-sud': ['bourse', 'bource', 'bousre', 'bourse scolère', 'bourse cantine'],
  'bourse-iles-loyaute': ['bourse', 'bource', 'bourse lifou', 'bourse iles'],
  'aide-medicale-province-sud': [
    'aide medical',
    'carte a',
    'medecin gratuit',
    'soins',
    'aide médicalle',
  ],
  'identite-predemande': [
    'carte identite',
    'carte didentité',
    'cart idantite',
    'carte identié',
    'passeport',
    'passport',
    'pasport',
    'pasepport',
    'passe',
    'refaire ma cni',
    'papiers',
  ],
  arnaques: ['arnaque', 'arnake', 'anarque', 'arnaq', 'faux sms', 'escrocrie', 'piraté'],
  'mots-de-passe': [
    'mot de passe',
    'mot de pase',
    'mo de passe',
    'mots passe',
    'mdp',
    'oublié mon code',
  ],
  'nc-connect': ['nc connect', 'nc conect', 'connecter', 'identité numérique'],
  'opt-ccp': ['ccp', 'compte banque', 'compte poste', 'banque', 'virement'],
  'province-sud-compte': ['compte province sud', 'province sud'],
  'opt-mobile-courrier': [
    'colis',
    'coli',
    'recharger mon portable',
    'recharge',
    'annuaire',
    '1012',
  ],
  'aide-medicale-nord-iles': ['aide medicale nord', 'aide medicale koné', 'aide medicale lifou'],
  'numerique-email': ['email', 'adresse mail', 'boite mail', 'creer une adresse'],
  'numerique-paiement-ligne': ['payer sur internet', 'payer en ligne', 'carte bleue'],
  'aide-au-logement': ['aide logement', 'aide au logement', 'payer mon loyer', 'apl'],
  'logement-social-demande': ['logement social', 'hlm', 'demande de logement'],
  'bourse-province-nord': ['bourse nord', 'bourse koné'],
  'bourse-province-sud-superieur': ['bourse étudiant', 'études supérieures', 'université'],
  'dittt-carte-grise': ['carte grise', 'cart grise', 'immatriculation', 'imatriculation', 'plaque'],
  'dittt-vente-vehicule': ['vendre ma voiture', 'vente voiture', 'acheter une voiture'],
  'dittt-permis': ['permis', 'permi', 'permis de conduire', 'permis perdu', 'auto école'],
  'pcn-presentation': ['point conseil', 'qui peut maider', 'comment ça marche'],
  'province-sud-espace-connecte': ['ordinateur gratuit', 'espace connecté', 'mediateur'],
  'service-public-nc': ['service public', 'quelle demarche', 'administration'],
  'passeport-urgence': ['passeport urgent', 'pasport urgence', 'depart urgent'],
  'etat-civil-acte-naissance': ['acte de naissance', 'acte naissanse', 'extrait de naissance'],
  'etat-civil-coutumier': ['coutumier', 'acte coutumié', 'livret de famille', 'palabre'],
  'casier-judiciaire-b3': ['casier', 'kasier', 'casier judicière', 'b3'],
  'listes-electorales': ['voter', 'élection', 'electorale', 'carte electeur', 'bureau de vote'],
  'souris-clavier': ['souris', 'sourie', 'clavier', 'taper'],
  'pages-fichiers': ['onglet', 'fichier', 'clé usb'],
  'messages-video': ['visio', 'appel vidéo', 'parler a mes enfants'],
  'verifier-source': ['fake news', 'fausse nouvelle', 'publicité'],
  'emploi-cv': ['cv', 'faire un cv', 'curriculum'],
  'enfants-ecrans': ['harcelement', 'ecran', 'pronote'],
  'reseaux-sociaux': ['facebook', 'tiktok', 'réputation'],
  'vie-locale-logement': ['association', 'location'],
  'identite-numerique': ['identité numérique', 'déconnexion'],
  'ranger-papiers': ['ranger mes papiers', 'coffre fort', 'digiposte'],
  'timbre-fiscal': ['timbre', 'tinbre', 'timbre passeport', 'timbre fiscale'],
  'dfp-nc-tresorerie': [
    'amende',
    'payer amande',
    'contravention',
    'tresorerie',
    'exces de vitesse',
  ],
}

test.each(Object.entries(said).flatMap(([id, queries]) => queries.map((query) => [query, id])))(
  '« %s » leads to %s',
  (query, id) => {
    expect(firstThree(query)).toContain(id)
  },
)

test('a word that no guide knows leads nowhere rather than anywhere', () => {
  expect(firstThree('xylophone')).toEqual([])
  expect(firstThree('zzzz')).toEqual([])
})
