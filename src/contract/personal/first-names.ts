/**
 * First names that are often given in New Caledonia, without accents: of Europe, of the Kanak country, of Wallis and Futuna,
 * Tahiti, Vietnam, Indonesia, Vanuatu. A list never has them all: names are also known by what is around them.
 */

const words = (text: string) => new Set(text.trim().split(/\s+/))

/** No French word is written so. */
export const firstNames: ReadonlySet<string> = words(`
  adele adeline adrien adrienne agathe agnes aime-cesaire alain alan albert alberto alex alexandra alexandre alexia alexis alfred
  alice alicia aline alison alma aloisia amandine amelia amelie ana anais andre andrea andree angela angele angelina angelique anita
  anna annabelle anne annick annie anthony antoine antoinette antonia antonio apolline ariane ariel arlette arnaud arthur atelea
  audrey auguste augustin aurelia aurelie aurelien axel aymeric baptiste barbara bastien beatrice benedicte benjamin benoit bernadette
  bernard berthe bertrand bianca boniface brian brice brigitte bruno bryan camille carine carla carole caroline cassandra catherine
  cathy cecile cedric celestin celestine celia celine chantal charlene charles charlie charlotte chloe christel christelle christian
  christiane christine christophe cindy clara clarisse claude claudette claudia claudie claudine clementine clothilde clotilde colette
  corentin corine corinne cyprien cyril cyrille damien daniel daniela danielle danny david deborah delphine denis denise denys didier
  dimitri djamila dominique donald dorothee dylan edgar edith edmond edouard elena eleonore eliane elias elisa elisabeth elise elizabeth
  ella ellen elodie eloise elsa elvina elvis emilie emilien emma emmanuel emmanuelle enzo eric erica erika erwan estelle esther ethan
  etienne eugene eugenie evelyne fabien fabienne fabrice fanny felicien felix ferdinand fernand fernande florence florent florian
  francette francine francis franck francois francoise frank freddy frederic frederique gabin gabriel gabriela gabrielle gael gaelle
  gaetan gaston gauthier genevieve geoffrey georges georgette gerald geraldine gerard germaine gerome ghislain ghislaine gilbert gilberte
  gilles gino ginette gisele giselle gladys gloria gregoire gregory guillaume gustave guylaine gwenaelle hamid helena helene heloise henri
  henriette herbert herve hilda hippolyte honorine hubert hugo hugues ibrahim ida ignace igor ines ingrid irene isaac isabelle ismael
  jack jackson jacky jacob jacqueline jacques jade james jamila janine jason jean jeanine jeanne jeannette jeannine jennifer jenny jeremie
  jeremy jerome jessica jimmy joachim joana joanna joel joelle johan johanna john johnny jonas jonathan jordan jose josee joseph josephine
  joshua josiane josselin josue joyce juan judith jules julia julian juliana julie julien juliette justin justine karen karim karine karl
  katia kelly kenny kevin khaled kilian killian kim laetitia lara laura laure laureline laurence laurent laurie lauryn lea leila lena leo
  leon leonard leonie leopold leslie lila lilian liliane lily lina linda lionel lisa lise lola loic lorenzo loris louane louis louisa louise
  louisette luc luca lucas lucette lucie lucien lucienne lucile ludovic luis luisa lydia lydie lynda madeleine madison mael maelle maeva
  magali manon manu manuel manuela marcel marcelle marco marcus margaux marguerite maria marianne marie mariette marilyne marina mario marion
  marius marjorie marlene marthe martial martin martine maryline maryse mateo mathieu mathilde mathis matthew matthias matthieu maurice
  maxence maxime maxine melanie melina melissa melodie mericia mia michael michel michele micheline michelle mickael mikael milan mina mireille
  mohamed monica monique morgane moise muriel mylene myriam myrtille nadege nadia nadine naima naomi natacha natalia nathalie nathan nathanael
  nelly nelson nestor nicolas nicole nina noa noah noe noelie noella noemie nora norbert norma nouria oceane octave odette odile olga
  olivia olivier omar oscar pablo pamela patricia patrick paul paula paulette pauline paulo peggy peter philibert philippe philomene
  pierrette pierrick pierrot priscilla quentin rachel rachid raissa raoul raphael raphaelle raymond raymonde rebecca regine regis remi
  remy renaud rene renee ricardo richard robert roberte roberto robin rodolphe rodrigue rodrigo roger roland rolande romain romane romuald
  romeo ronald rosalie rosemarie rosine roxane ruben rudy ruth ryan sabine sabrina sacha salome samantha samir samira samuel sandra sandrine sandy
  sara sarah sebastien selena serge sergio severine sharon sheila sidonie simeon simon simone sofia solange solene sonia sophia sophie
  stanley stella stephane stephanie stephen steve steven suzanne suzette suzy sylvain sylvette sylvia sylviane sylvie tania tatiana teddy
  teresa tess thelma theo theodore theophile theotime therese thibault thibaut thierry thomas tiffany timothee titouan tom tommy tony tristan
  ugo urbain ursula valentin valentine valerie vanessa veronique vianney victor victoria vincent viviane vladimir wallace walter warren wendy
  wilfrid wilfried william willy xavier yael yann yanis yannick yasmina yoann yoan yohan yolande yves yvan yvette yvon yvonne zacharie zelie zoe
  boniface-wea djubelly eloi elia felise gope hnaweongo ixeko jone kapeta kaudre kiki kuiesine lako lowai macate maketa malakai marama mataio
  matesina nassaie neko nepamoindou nidoish octavien passa pwija qala qenegei simane sipa soane sosefo siaosi petelo paulo pelenato
  patelisio mikaele malia malino kusitino kalolo kamaliele falakika atonio aloisio apolonia savelina sesilia sosefina telesia visesio vitolio
  lusia katalina ana-malia akenese filomena melenia emanuele fetuu tevita viliami sione semisi mele ofa lupe
  teva tehani teuira teuru moana moetai moeata manutea maono heiarii heimana heirani hinano hiro hinatea maeva-hina poerava poema raimana
  rairoa ramona rauhiti tamatoa tania-hina taina tapu teiva temana temoe terava tehei teriitahi tuarii turia vaea vaiana vaihere vaitea
  vetea manava matahi mihimana nainoa ariihau
  anh binh chau cuong dung duc hien hoa hoang huong huy khanh lan-anh linh minh nga ngoc nguyet phuong quang thanh thi-hai thuy trang trung tuan van-thanh
  agus ahmad bambang dewi eko endang hadi iman-slamet kasan kasiman ngadiman paimin painem parman poniman rahayu saminem sartini siti slamet
  soemarto soeparno sri sudiman sukardi sumarni suparman surip wagimin wagiman waginem wahyu yanti
  aaron adam adama aminata eden elio ethane evan fatima ghyslaine hakim hamza ilyes imane isaac ismail issa jayden jocelyn jocelyne karima
  kenzo kylian lahcen leandre liam lilou lyam maelys mamadou marceline marcelline mohammed moussa naelle nathaniel noam noham nolan omar
  ousmane rania rayan sekou soraya tidiane timeo yacine youssef yusuf zeinab
  waimo wassissi wanakaeni waxo wejieme wenit wetewea xulue yeiwene henri-boula hnadriane ihage jacqueson jemes
`)

/** Family names often borne there: written alone, or without a capital, they still name somebody. */
export const familyNames: ReadonlySet<string> = words(`
  boae boaoutho boula bouquet-wea diemene enoka falelavaki fisdiepas gnibekan goa gohoupe gope goromido gowe haluatr hmae hmej hnaissilin
  hnaisseline hnawia hnaweongo honakoko hoane ihage ihmeling iekawe jewine jorda kabar kaloi kaemo kasanwardi kasarherou katrawa
  kemoeatu keletaona lalie lavelua lepeu likuvalu mahe malalua manuofiua mapou mindia moenteapo muliava mulikihaamea naaoutchoue
  naisseline nea neaoutyine nekiriai oiremoin palaou pidjot poadja poady poaniewa poaouteta poatyieda poigoune poithily pouye poudewa qaeze
  saihu selefen sinyeue siwoine streeter tamai tchoeaoua teanyouen tein tidjine tidjite tiaouniane tjibaou togna touyada trolue tuilalo
  tuiseka ukeiwe ulivele upigit uregei vakauliafa vakie vanuaa wabealo wabete wadjele wadrawane waheo wahoulo waia waikedre wakajawa wamytan
  wanaxaeng washetine wayembe wejieme welepane wenehoua weneguei weniko wetta whaap xenihate xowie xulue yeiwene zeoula zongo
`)

/** Also words: names only with a capital, and inside a sentence. */
export const firstNamesThatAreWords: ReadonlySet<string> = words(`
  aime ange blanche celeste claire clement constance desire dolores fleur flora france franc gentil gloire hortense innocent iris jasmine juste
  lou lucette marine marc marguerite max modeste noel octave olive parfait pascal pascale pierre placide prosper prudence rose roman
  sam severin simplet tara victoire violette aurore charlotte ambre jade ali eve ben lan mai thi van ho hina tea lana luna
`)
