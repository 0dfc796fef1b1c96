import { type Acceptance, all, from, item } from '../acceptance.ts'

const checkpoints = 'proof/checkpoints.slow.test.ts'
const stamps = 'proof/time-stamp/time-stamp.slow.test.ts'
const witness = 'proof/witness/witness.slow.test.ts'
const door = 'api/proof/proof.slow.test.ts'
const exported = 'proof/verify/export.slow.test.ts'
const installation = 'proof/verify/installation.slow.test.ts'
const bundle = 'evidence/bundle.slow.test.ts'
const asked = 'api/evidence/evidence.slow.test.ts'
const page = 'portal/proof/proof.slow.test.ts'
const accesses = 'api/accesses/accesses.slow.test.ts'
const backups = 'server/backup/backup.slow.test.ts'
const backupsPage = 'portal/backups/backups.slow.test.ts'
const operation = 'server/operation/operation.slow.test.ts'
const upgrading = 'duties/upgrade/upgrade.slow.test.ts'
const rotation = 'journal/rotation/rotation.slow.test.ts'
const erased = 'stories/erased-customer.slow.test.ts'

/** Order, signatures, time, witnesses, receipts, and how others verify them. */
export const list: readonly Acceptance[] = [
  ...item('1. Tree', {
    'hashing, inclusion and consistency as RFC 6962 has them': all('journal/tree.test.ts'),
    'signed notes, keys and checkpoints as C2SP has them, by its vectors and those of Go': all('proof/note.test.ts'),
    'tiles lie where C2SP puts them': all('proof/tile-path.test.ts'),
    'tiles at the door make the root of the checkpoint, and entries are shown as hashes alone': from(
      door,
      'gives tiles with hashes from which the root of the checkpoint is made, and never what was hashed',
      'shows nothing to strangers, nor to those whose role does not need it',
    ),
    'the key lies in a file of its owner, behind a port': all('proof/key-file.test.ts'),
    'a checkpoint within a minute, never in the transaction that appends': from(
      checkpoints,
      'is made within a minute of a fact, by a process of its own, and never in the transaction that appends',
      'is made once where several processes are at it',
    ),
    'those to which nobody refers go after thirty days, one a day and all others stay': all('proof/thin.slow.test.ts'),
    'openssl verifies the signature': from(checkpoints, 'is verified by openssl'),
    'what does not continue what was signed is not signed': from(
      checkpoints,
      'a tree that does not continue what was signed',
    ),
    'order by the sequencer': all('journal/sequencer.slow.test.ts'),
  }),
  ...item('2. Time', {
    'stamps of any authority are judged, as openssl judges them': from(
      stamps,
      /of an authority with (rsa|ec) keys/,
      'that is taken is one that openssl verifies too',
    ),
    'chain and validity are judged at the time in the token': from(
      stamps,
      'of an authority whose certificate was not valid at the time in the token is none',
      'stays good after the certificate has expired: what counts is the time in the token',
      'of an authority that leads to another root is not trusted',
    ),
    'one that was revoked by then is none, as lists beside the roots say and openssl judges': from(
      stamps,
      'of an authority whose certificate was revoked before is none, as openssl says of the certificate too',
      'from before a revocation stays good where nobody else had the key, and is none where somebody may have had it',
      'is not taken for revoked by a list of another issuer, or by one whose signature does not hold',
    ),
    'an authority that is slow, wrong or expired is reported and tried again': from(
      stamps,
      /is not taken from an authority that/,
      'that could not be stamped is told once, and tried again with growing pauses until it is',
    ),
    'the door gives stamps that openssl verifies': from(
      door,
      'gives time stamps as they came, which openssl verifies against the checkpoint as it was signed',
    ),
  }),
  ...item('3. Witness', {
    'cosignatures are accepted, checked and kept': from(
      witness,
      'cosigns what continues all it has seen, and the checkpoint carries its line',
      'is named by whoever verifies the log, and a forged line of it is found',
    ),
    "a customer's installation witnesses the provider's": all(witness, 'api/proof/witness.slow.test.ts'),
  }),
  ...item('4. Receipts', {
    'a file for each fact, at once, the same whenever it is asked for': from(checkpoints, 'a proof in a file'),
    'in the portal': from(page, 'the receipt of a declaration brings its proof'),
    'in the mail that confirms the act': all('server/proof/proofs-beside.slow.test.ts'),
    'at the door for its customer': from(door, 'a fact'),
  }),
  ...item('5. Verify', {
    'an export is proven in one sentence, and its limits are named': from(
      exported,
      /is proven in order, whole, signed and stamped/,
      'says that it vouches for itself where nobody names the key',
    ),
    'an installation is proven from its data folder': from(
      installation,
      'is proven from its database alone, and its verdict says so in one sentence',
    ),
    'a flipped bit is found': from(exported, /shows a flipped bit/).concat(from(installation, /shows a flipped bit/)),
    'a removed fact is found': from(exported, 'shows a fact that was removed').concat(
      from(installation, 'shows a fact that was removed', /shows an agreement that was removed/),
    ),
    'a swapped pair is found': from(exported, 'shows two facts that were swapped').concat(
      from(installation, 'shows two facts that were swapped'),
    ),
    'a cut log is found': from(exported, /shows that the last facts were cut off/).concat(
      from(installation, /shows a log that was cut/),
    ),
    'a forged checkpoint is found': from(exported, 'shows a checkpoint that the log has not signed').concat(
      from(installation, 'shows a checkpoint that was forged', 'shows a checkpoint whose size was changed'),
    ),
    'an expired authority is found': from(exported, /at which its authority had expired/).concat(
      from(installation, /at which its authority had expired/),
    ),
    'a paper is the file that was kept, and the one whose digest a receipt names': all(
      'server/proof/verify-papers.slow.test.ts',
    ).concat(from(bundle, 'a paper that was exchanged together with what was kept of it')),
    'each duty has its receipt': from(installation, 'shows a duty that counts as done and has no receipt'),
    'the command says so and ends with 1': all('server/commands/verify.slow.test.ts'),
  }),
  ...item('10. Upgrade', {
    'a data folder of an earlier version migrates, runs and is verified': all('server/upgrade.slow.test.ts'),
    'before switching, every agreement whose standing would change is listed with clause and reason': from(
      upgrading,
      'lists beforehand whose standing would change, by which clause, and writes nothing',
      'compares lines and duties where an earlier program has kept no digest',
      'sees too that nothing but a sum has changed, by the digest alone',
    ),
    'and waits, until a person of the provider releases it': from(
      upgrading,
      'lets exactly those wait whose standing changes, with the clause, and nobody carries out their duties',
      'goes on once a person has released it: what the new program says comes to light and is carried out',
    ).concat(all('portal/upgrade/upgrade.slow.test.ts')),
    'nothing waits where nothing changes, and each program compares once': from(
      upgrading,
      'looks at nothing anew where the program is the same',
      'lets nothing wait where another program reads everything as the one before',
    ),
  }),
  ...item('11. Operation', {
    'figures for Prometheus, read by promtool, moved by a real act, naming nobody, open to no stranger': from(
      operation,
      'metrics',
    ).concat(all('server/operation/exposition.test.ts')),
    'health and readiness say by code what is missing': from(operation, 'health and readiness').concat(
      from('server/operation/readiness.slow.test.ts', 'readiness', 'figures of the database'),
    ),
    'an end on request is told before it comes, and cuts nobody off': from(operation, 'an end by SIGTERM'),
    'a log as JSON, with a line for each request and nothing of anybody': from(operation, 'a log in JSON').concat(
      from(
        'server/nothing-in-logs.slow.test.ts',
        'nor on an installation that was set up, where attempts and refusals leave a line each',
      ),
    ),
    'alerts that promtool accepts, each with what to do': from(operation, 'alerts'),
    'PostgreSQL on several machines: the primary is killed while duties run, nothing is lost and nothing done twice':
      all('tools/failover/failover.slow.test.ts', 'server/database/servers-in.test.ts', 'api/database-away.test.ts'),
    'a Debian package that dpkg installs and that starts as its user': from(
      'tools/package/package.slow.test.ts',
      'the Debian package',
    ),
    'a container file of the same content': from('tools/package/package.slow.test.ts', 'the container file'),
  }),
  ...item('6. Bundle', {
    'of an agreement: facts in plain words, editions and papers as they were kept, proofs, in one file': from(
      bundle,
      'tells in plain words, in both languages, who, what, by which clause, and which papers there are',
      'has its papers byte for byte as they were kept',
    ),
    'the Python file in it verifies it alone, and openssl its time stamps': from(
      bundle,
      'is verified by the Python file that lies in it, and by openssl its time stamps',
    ),
    'so it does on a machine without Node, without the product and without a network': from(
      bundle,
      'is unpacked and verified on a machine without Node, without the product and without a network',
    ),
    'klausel verify says the same': from(bundle, 'is verified by klausel in the same sense'),
    'what was opened is shown to be what was sealed, without a key': from(
      'journal/keys.test.ts',
      'is shown to be what was sealed by whoever was given it, without any key, and what is older still opens',
    ).concat(from(bundle, 'other words in the place of those that were sealed')),
    'whatever is bent is found by both, even where the operator signs anew': from(
      bundle,
      'a flipped bit in a fact',
      'a fact that was removed',
      'two facts that were swapped',
      'last facts that were cut off',
      'a forged checkpoint',
      'a changed paper, a file too few and a file too many, by whoever has not the key',
      'a bundle that is signed with another key',
      'a bundle that another program has packed anew is the same, until a bit of what it packed is flipped',
    ),
    'what is not for whoever asks stays sealed': from(
      bundle,
      'still proves all facts to whoever may see no content, and says nothing of it',
    ),
    'what was erased is said to be erased': from(bundle, /^what was erased is said to be erased/),
    'made behind the scenes, with its progress, kept sealed for days': from(
      asked,
      'is made behind the scenes, shows how far it is, and is fetched as it was made',
      'lies sealed in the database: of what it says nothing can be read there',
      'that whoever made it was killed over is made by another one, and given up after several tries',
      'is nobody’s any more once something in it is erased, and is taken away',
      'goes after its days',
    ),
    'by whoever asked alone, of the roles that may; an auditor sees what the customer allows': from(
      asked,
      'is fetched by whoever asked for it, and by nobody else, of whatever role',
      'shows staff what staff may see, and an auditor words and papers only where the customer has allowed it',
    ),
    'of one person: what she declared herself, for herself and for whoever may take evidence': from(
      asked,
      'of oneself everybody may ask for, and finds in it one’s own words and nothing of anybody else',
      'of one person shows to whoever may take evidence her words alone',
    ),
    'of one matter: its facts, duties, words and letters, in the whole log': from(
      asked,
      'of one matter shows its facts, duties and words; the log is whole, and other words stay sealed',
    ),
    'by a command, which verifies it too': from(
      'server/commands/beside.slow.test.ts',
      'where Klausel is only tried out, commands ask as the example’s administrator',
    ),
    'on a page, in both languages, light and dark, on a phone': all('portal/evidence/evidence.slow.test.ts'),
  }),
  ...item('7. Erasure', {
    'keys per person or customer and purpose, wrapped by a master key': all(
      'journal/keys.test.ts',
      'journal/master-key.test.ts',
    ),
    'the master key changes while the house runs, by itself and when asked': from(
      rotation,
      'changes, and what was sealed is read before, meanwhile and after; by processes that know nothing of it too',
      'changes by itself when its days are over, and not before',
      'is looked after by one process at a time',
      'takes sessions, links of applicants and second factors along',
    ).concat(from('server/commands/beside.slow.test.ts', /only tried out/)),
    'a program that is killed while it changes loses nothing': from(
      rotation,
      /loses nothing where a program is killed/,
    ),
    'a former one is destroyed after its horizon, and what lay under it opens in no copy': from(
      rotation,
      /is destroyed after its horizon, and only then/,
    ),
    'the wrapped keys have a copy of their own, and a restore does not bring back what was erased': all(
      'journal/keys-apart.test.ts',
    ).concat(from(erased, /does not come back with a backup from before/)),
    'a customer of whom nothing runs any more is erased': from(
      erased,
      'is not erased while a duty waits, money is owed or an agreement runs',
      /is erased when nothing runs any more/,
    ),
    'tax and commercial records are blocked until their day, and erased then': all(
      'duties/erasure/retention.test.ts',
    ).concat(from(erased, /has invoices that are blocked/, /leaves nothing once the years of the law are over/)),
    'the proof and the page say from which day on no backup opens it, computed from the keys': from(
      erased,
      /can be read in no backup once the horizon/,
    )
      .concat(from('papers/proofs/proofs.test.ts', /no backup opens what the provider itself kept/))
      .concat(
        from('portal/papers/papers.slow.test.ts', /is shown with its day and its law/, /opens for a reason alone/),
      ),
    'marked data, planted by every act, is found afterwards in no table, file, log, queue or backup': from(
      erased,
      'said it by every act that takes content',
      /lie open nowhere but where people are named/,
      /stands afterwards in no row of any table/,
    ),
  }),
  ...item('8. Access log', {
    'whatever is opened, sealed or changed leaves a row: who, when, what, whose, why, by whose leave': all(
      'journal/accesses/log.test.ts',
    ).concat(from(accesses, 'a row')),
    'no route shows anything without a row of that very request': from(accesses, /^whatever route is asked/),
    'fields with old and new value, sealed under the key of whom they are about': from(
      'journal/accesses/log.test.ts',
      /^a field that is changed stands with its old and new value/,
    ).concat(from(accesses, 'of a changed field says what it was and what it is')),
    'kept as the clause says, 90 days at Q., then gone, and its head stays': from(
      'journal/accesses/log.test.ts',
      /^rows are kept as long as the clause says/,
      /^a day goes when its clause lets it/,
    ).concat(all('server/accesses/keep-access-log.slow.test.ts')),
    'the customer reads, exports and checks it, nobody else does': from(accesses, 'the log of a customer').concat(
      all('portal/accesses/accesses.slow.test.ts'),
    ),
    'removal and change are found, across days that were erased, offline': all('proof/verify/access-log.slow.test.ts'),
    'nothing is answered whose row is not on the disk, whoever kills the program': all(
      'api/accesses/killed.slow.test.ts',
    ),
  }),
  ...item('12. Soak and fuzz', {
    'every parser at the door: a value or a refusal by name, in time; what was found is tried for ever': from(
      'tools/fuzz/fuzz.slow.test.ts',
      /^whatever a stranger writes is understood, or refused by name, in time:/,
      'what was found once is no longer so',
    ),
    'the kit finds what throws, what takes the square of the length, and what keeps what it was sent': from(
      'tools/fuzz/fuzz.slow.test.ts',
      'a parser that throws, that never throws alike, or that takes the square of the length, is found out',
      'a parser that keeps what it was sent is found out',
    ),
    'mixed load on a real house: all is answered, memory and latency are judged by their slope': all(
      'tools/soak/judge.test.ts',
      'tools/soak/soak.slow.test.ts',
    ),
    'what was found was mended: texts that no database holds, addresses that are none': from(
      'api/limits.test.ts',
      'what no text can hold is refused by name, wherever it stands',
      'an address that cannot be one leads nowhere, and says so like any other',
    ),
    'what was found was mended: mails of brackets, directories that answer nonsense': all(
      'post/incoming/without-tags.test.ts',
      'access/directories/ldap/well-formed.test.ts',
    ),
  }),
  ...item('9. Backup and restore', {
    'encrypted for people whose key is not on the machine, and read without the product': all(
      'backup/seal.test.ts',
    ).concat(
      from(backups, 'is read without Klausel, by age, zstd and tar', 'shows in no name of a piece what is in it'),
    ),
    'the master key is in no piece': from(backups, /holds the master key in no piece/),
    'each backup is verified by a database that starts from what lies in the store': from(
      backups,
      'is verified by a database that starts from what lies in the store',
    ),
    'signed, one at a time, and each content once': from(
      backups,
      'is signed with the key of the installation',
      'is made by one at a time, and sends a content that is there already no more',
    ),
    'the log is archived, and nothing of it is lost while the store is away or whoever archives is killed': all(
      'backup/cluster/keep-archiving.test.ts',
    ),
    'a restore brings back the last instant, or one in between, and nothing that was erased since': from(
      backups,
      /brings back the last instant that is in the store/,
      /of an instant in between brings back nothing that was erased since/,
    ).concat(all('backup/covered.test.ts')),
    'what is missing is refused with what to do': from(backups, /is refused where something is missing/),
    'what is too old goes, the last good one stays': from(backups, /the last good one stays/),
    'a server of one’s own, backed up by its own means, comes back to an instant, without what was erased since': all(
      'server/backup/own-server.slow.test.ts',
    ),
    'to an S3 store that checks signatures, with restore, retention, and refusals that name what is wrong': all(
      'server/backup/s3-backup.slow.test.ts',
      'backup/store/s3-store.slow.test.ts',
      'backup/store/s3-upload.test.ts',
    ),
    'a house backs up by itself, is killed in the middle, and is restored elsewhere': all(
      'server/backup/house-backs-up.slow.test.ts',
    ),
    'twice a day by default; the drill is owed by a person, and leaves signed evidence': all(
      'backup/due.test.ts',
    ).concat(from(backups, /^a drill restores whole/), from(backupsPage, /owe a drill from the first one on/)),
    'the drill lies in the inbox of the administrator, with why and how, until its signed note is there': from(
      backupsPage,
      /^lay the drill into the inbox of the administrator/,
      /^take the drill out of the inbox once its signed note is there/,
    ),
  }),
  ...item('13. Pages', {
    'checkpoints, time stamps and witnesses, in both languages, light and dark, on a phone': from(
      page,
      'the page of proofs',
    ),
    'the history of an agreement is taken along with its proof': from(page, /downloaded with its proof/),
    'who has seen and changed what, read on, found, checked and taken along': all(
      'portal/accesses/accesses.slow.test.ts',
    ),
    'backups: the last and the next one, what each contains, progress, the drill, and what nobody reads any more':
      all(backupsPage),
  }),
  ...item('14. Figures', {
    'facts a second, a million leaves verified, one proven among ten millions': from(
      'bench/results.test.ts',
      'the figure for appended, one a transaction was measured',
      'the figure for verify was measured',
      'the figure for prove was measured',
    ),
    'erasure, the access log, backup and restore, and what policies and encryption cost a day': from(
      'bench/results.test.ts',
      /^proof was measured/,
    ),
    'each part says when, at which commit, on what and by which command it was measured': from(
      'bench/results.test.ts',
      /^every figure says when/,
      'the page of figures shows what was kept, and nothing else',
    ),
  }),
]
