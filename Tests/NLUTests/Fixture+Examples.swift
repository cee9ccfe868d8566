extension Fixture {
  /// Example messages, one `intent TAB language TAB text` a line.
  static let exampleText = """
    change_payment\tfr\tje veux mettre une nouvelle carte bancaire
    change_payment\tfr\tcomment je change ma CB svp
    change_payment\tfr\tma carte expire le mois prochain, où la remplacer ?
    change_payment\tfr\tchgt carte bleue abonnement
    change_payment\tfr\tpasser de visa a paypal
    change_payment\tfr\tmodif moyen de paiment
    change_payment\tfr\tBonjour, j'aimerais que le prélèvement se fasse sur un autre compte PayPal
    change_payment\tfr\tfaut changer la carte de la boite, l'ancienne est périmée
    change_payment\ten\tI need to update my credit card
    change_payment\ten\thow do i switch to paypal
    change_payment\ten\tmy card expires soon where do I replace it
    change_payment\ten\tchnage payment method pls
    change_payment\ten\twant to pay with another card
    change_payment\ten\tCan I move our subscription from PayPal to Mastercard?
    change_payment\ten\tupdate cc details
    change_payment\ten\tnew company card, how do we put it in
    change_billing\tfr\tje dois corriger l'adresse sur mes factures
    change_billing\tfr\ton a déménagé, nouvelle adresse de facturation
    change_billing\tfr\tchanger raison sociale
    change_billing\tfr\tmodifier infos facturation
    change_billing\tfr\tcomment mettre le nom de ma société sur la facture
    change_billing\tfr\tcoordonnées de fact. a changer
    change_billing\tfr\tNotre siège passe de Lyon à Bruxelles, que faire ?
    change_billing\tfr\tajouter n° tva
    change_billing\ten\tupdate billing address
    change_billing\ten\twe moved office, invoices need the new address
    change_billing\ten\tchange company name on invoice
    change_billing\ten\tedit billing info form
    change_billing\ten\twrong street on our bill
    change_billing\ten\thow can I add our VAT number
    change_billing\ten\tbilling detials are out of date
    change_billing\ten\tour legal name changed last month
    auto_renewal_info\tfr\tc'est quoi le renouvellement automatique ?
    auto_renewal_info\tfr\toù je vois si c'est actif
    auto_renewal_info\tfr\tça se reconduit tout seul ?
    auto_renewal_info\tfr\tstatut past due ça veut dire quoi
    auto_renewal_info\tfr\trenouvelement auto c koi
    auto_renewal_info\tfr\tcomment savoir si mon abo est annulé
    auto_renewal_info\tfr\test-ce que je serai débité l'an prochain
    auto_renewal_info\tfr\tje peux arrêter la reconduction ?
    auto_renewal_info\ten\twhat is auto-renewal?
    auto_renewal_info\ten\twhere can I see if it's on
    auto_renewal_info\ten\tdoes it renew by itself
    auto_renewal_info\ten\twhat does past due mean
    auto_renewal_info\ten\tis my sub cancelled or not
    auto_renewal_info\ten\twhen will i be charged next
    auto_renewal_info\ten\thow to turn off automatic renewal
    auto_renewal_info\ten\tautorenew status where
    partner_info\tfr\tcomment savoir si je passe par un partenaire
    partner_info\tfr\tc'est qui mon revendeur ?
    partner_info\tfr\tj'ai reçu un coupon d'activation, c'est un partenaire ?
    partner_info\tfr\tla facture vient d'une autre société que vous
    partner_info\tfr\tpartenaire ou direct, aucune idée
    partner_info\tfr\tmon intégrateur a tout acheté
    partner_info\tfr\tqui gère mon paiement
    partner_info\tfr\tje connais pas le partenaire, il a fermé
    partner_info\ten\thow do I know if I pay through a partner
    partner_info\ten\twho is my reseller
    partner_info\ten\twe got an activation coupon, does that mean partner?
    partner_info\ten\tinvoice is from another company
    partner_info\ten\tpartner or direct no clue
    partner_info\ten\tour agency bought it for us
    partner_info\ten\tcan the reseller change my card
    partner_info\ten\tmy partner went out of business
    where_domain\tfr\toù je vois mon domaine ?
    where_domain\tfr\tc'est quoi la zone de domaine
    where_domain\tfr\tje trouve ça où .fr ou .com
    where_domain\tfr\tl'adresse du compte ?
    where_domain\tfr\tzone domaine kézako
    where_domain\tfr\tmon lien c'est b24-xy12.bitrix24.fr, c'est ça ?
    where_domain\tfr\ton a un domaine perso, ça compte ?
    where_domain\tfr\tje peux changer de zone ?
    where_domain\ten\twhere do I find my domain zone
    where_domain\ten\twhat's a domain zone
    where_domain\ten\tis it the bit after bitrix24?
    where_domain\ten\thow to tell .com from .eu
    where_domain\ten\twe use our own domain
    where_domain\ten\tmy url is b24-xy12.bitrix24.eu
    where_domain\ten\tcan I switch zone to .fr
    where_domain\ten\twhere's the account address
    card_declined\tfr\tma carte est refusée
    card_declined\tfr\tpaiement rejeté
    card_declined\tfr\tle renouvellement a échoué
    card_declined\tfr\tça me dit carte invalide
    card_declined\tfr\tprélèvement impossible depuis lundi
    card_declined\tfr\tla banque dit que tout est ok mais ça bloque
    card_declined\tfr\timpayé, vais-je perdre mes données ?
    card_declined\tfr\tbouton réessayer absent
    card_declined\ten\tmy card was declined
    card_declined\ten\tpayment failed
    card_declined\ten\trenewal did not go through
    card_declined\ten\tit says invalid card
    card_declined\ten\tbank says it's fine but still rejected
    card_declined\ten\twill I lose my data?
    card_declined\ten\tno retry button
    card_declined\ten\tcc refused twice today
    invoice_request\tfr\toù est ma facture ?
    invoice_request\tfr\til me faut la facture de mars
    invoice_request\tfr\ttélécharger factures pdf
    invoice_request\tfr\tfacture au nom de l'ancienne société
    invoice_request\tfr\tpas reçu de facture
    invoice_request\tfr\trefaire une facture corrigée
    invoice_request\tfr\thistorique d'achat introuvable
    invoice_request\tfr\tfact svp
    invoice_request\ten\twhere is my invoice
    invoice_request\ten\tneed last month's invoice
    invoice_request\ten\tdownload receipts
    invoice_request\ten\tinvoice has the old name
    invoice_request\ten\tno invoice received
    invoice_request\ten\treissue a corrected invoice
    invoice_request\ten\twhere's purchase history
    invoice_request\ten\treceipt pls
    ask_human\tfr\tje veux parler à quelqu'un
    ask_human\tfr\tun humain svp
    ask_human\tfr\tcontacter l'équipe commerciale
    ask_human\tfr\tnuméro de téléphone ?
    ask_human\tfr\tpassez moi un conseiller
    ask_human\tfr\tchat d'assistance où
    ask_human\tfr\tj'en ai marre du robot
    ask_human\tfr\tservice commercial
    ask_human\ten\ttalk to a human
    ask_human\ten\tagent please
    ask_human\ten\tcontact sales
    ask_human\ten\tphone number?
    ask_human\ten\treal person now
    ask_human\ten\twhere's the support chat
    ask_human\ten\tstop the bot
    ask_human\ten\tget me someone
    login\tfr\tme connecter
    login\tfr\tmot de passe oublié
    login\tfr\tje n'arrive pas à entrer dans mon compte
    login\tfr\tlien de connexion
    login\tfr\taller sur bitrix24
    login\tfr\tlogin marche pas
    login\tfr\tdéconnecté
    login\tfr\toù se logger
    login\tfr\t
    login\ten\tlog in
    login\ten\tforgot my password
    login\ten\tcan't get into my account
    login\ten\tlogin link
    login\ten\tgo to bitrix24
    login\ten\tsign in fails
    login\ten\tlogged out
    login\ten\twhere do I sign in
    greeting\tfr\tbonjour
    greeting\tfr\tsalut
    greeting\tfr\tcoucou
    greeting\tfr\tmerci bcp
    greeting\tfr\tmci
    greeting\tfr\tau revoir
    greeting\tfr\tbonne journée
    greeting\tfr\ta+
    greeting\tfr\t
    greeting\ten\thi
    greeting\ten\thello there
    greeting\ten\they
    greeting\ten\tthanks a lot
    greeting\ten\tthx
    greeting\ten\tbye
    greeting\ten\thave a good day
    greeting\ten\tcya
    out_of_scope_section\tfr\tcréer une tâche
    out_of_scope_section\tfr\tma téléphonie ne marche pas
    out_of_scope_section\tfr\timporter des contacts CRM
    out_of_scope_section\tfr\tparamétrer le calendrier
    out_of_scope_section\tfr\tfacture client dans le crm
    out_of_scope_section\tfr\tajouter un paiement en ligne à ma boutique
    out_of_scope_section\tfr\tappli mobile bug
    out_of_scope_section\tfr\tcopilot ia
    out_of_scope_section\tfr\t
    out_of_scope_section\ten\tcreate a task
    out_of_scope_section\ten\tphone calls fail
    out_of_scope_section\ten\timport CRM contacts
    out_of_scope_section\ten\tset up calendar
    out_of_scope_section\ten\tcustomer invoice in CRM
    out_of_scope_section\ten\tonline store payment gateway
    out_of_scope_section\ten\tmobile app crash
    out_of_scope_section\ten\ton-premise licence
    out_of_scope_other\tfr\tmétéo demain
    out_of_scope_other\tfr\trecette de crêpes
    out_of_scope_other\tfr\tt'es une ia ?
    out_of_scope_other\tfr\trésoudre 3x+2=11
    out_of_scope_other\tfr\tma box internet
    out_of_scope_other\tfr\thoraires de train
    out_of_scope_other\tfr\tun poème
    out_of_scope_other\tfr\timpôts sur le revenu
    out_of_scope_other\tfr\t
    out_of_scope_other\ten\tweather
    out_of_scope_other\ten\tpizza recipe
    out_of_scope_other\ten\tare you a robot
    out_of_scope_other\ten\tsolve 12*7
    out_of_scope_other\ten\tmy internet is down
    out_of_scope_other\ten\ttrain times
    out_of_scope_other\ten\ttell a joke
    out_of_scope_other\ten\tincome tax
    """
}
