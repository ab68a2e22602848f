/** What each picture of `ui/pictures` means: one picture, one meaning, wherever it is met. */

interface PictureMeaning {
  /** In French, as somebody would say what they see. */
  readonly means: string
  /** It stands for a sort of papers, not for one: several papers of that sort may wear it (A03). */
  readonly isSort?: true
}

const thing = (means: string): PictureMeaning => ({ means })
const sort = (means: string): PictureMeaning => ({ means, isSort: true })

export const pictureMeanings: Readonly<Record<string, PictureMeaning>> = {
  // Needs
  impots: thing('Les impôts, ce que l’on paie'),
  sante: thing('La santé'),
  logement: thing('La maison, l’eau et le courant'),
  ecole: thing('L’école'),
  travail: thing('Le travail'),
  apprendre: thing('Apprendre l’ordinateur'),
  entreprise: thing('Une entreprise'),
  association: thing('Une association'),
  voiture: thing('La voiture'),
  // Papers
  papiers: sort('Une pièce d’identité'),
  passeport: thing('Un passeport'),
  'titre-sejour': thing('Un titre de séjour'),
  permis: thing('Un permis de conduire'),
  'carte-grise': sort('Une carte grise'),
  'carte-sante': thing('Une carte de santé'),
  'carte-bancaire': thing('Une carte bancaire'),
  'livret-famille': sort('Un livret de famille, ou l’acte qui le remplace'),
  'acte-naissance': thing('Un acte de naissance'),
  photo: sort('Des photos d’identité'),
  facture: sort('Une facture, un justificatif de domicile'),
  recu: sort('Un reçu, un ticket'),
  bail: thing('Un bail'),
  revenus: sort('Un justificatif de revenus'),
  bulletin: sort('Une fiche de paie'),
  rib: thing('Un RIB'),
  certificat: thing('Un certificat de scolarité'),
  notes: thing('Des relevés de notes'),
  attestation: sort('Un papier signé, une attestation'),
  formulaire: sort('Un formulaire à remplir'),
  numero: sort('Un numéro ou un code à recopier'),
  copie: sort('Une photocopie'),
  lettre: sort('Une lettre, un courrier'),
  jugement: thing('Un jugement'),
  ordonnance: thing('Une ordonnance'),
  'feuille-soins': thing('Une feuille de soins'),
  grossesse: thing('Un certificat de grossesse'),
  timbre: sort('Un timbre'),
  // People
  aidant: thing('Un aidant est avec vous'),
  personne: thing('Une personne, vous'),
  enfant: thing('Un enfant'),
  etudiant: thing('Un étudiant'),
  famille: thing('Une famille'),
  nouveau: thing('Quelqu’un de nouveau, un nouveau compte'),
  // Things and places
  maison: thing('Une maison'),
  eau: thing('L’eau'),
  courant: thing('Le courant'),
  banque: thing('Une banque'),
  argent: thing('De l’argent'),
  guichet: thing('Un guichet'),
  lieu: thing('Un lieu'),
  ile: thing('Les îles'),
  montagne: thing('Le nord, la campagne'),
  ville: thing('Le sud, la ville'),
  ordinateur: thing('Un ordinateur, Internet'),
  souris: thing('Une souris'),
  imprimante: thing('Imprimer, sur papier'),
  tel: thing('Le téléphone'),
  mail: thing('Un courriel'),
  cle: thing('Un compte et son mot de passe'),
  cleq: thing('Un mot de passe oublié'),
  cadenas: thing('Ce qui est fermé, un secret'),
  bouclier: thing('Se protéger'),
  arnaque: thing('Une arnaque'),
  // Answers and moments
  oui: thing('Oui'),
  non: thing('Non'),
  doute: thing('Je ne sais pas, autre chose'),
  main: thing('Toucher, avec la main'),
  calendrier: thing('Un jour, une date'),
  horloge: thing('L’heure, le temps qui passe'),
  sablier: thing('Attendre'),
  propre: thing('Tout est effacé'),
  ferme: thing('C’est arrêté'),
  cable: thing('Pas de réseau'),
}

export const meaningOf = (picture: string): PictureMeaning | undefined =>
  Object.hasOwn(pictureMeanings, picture) ? pictureMeanings[picture] : undefined
