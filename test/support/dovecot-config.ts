/** What the private IMAP server is told, in the words of its generation. */
export interface DovecotSetup {
  /** As `dovecot --version` says: `2.3.19.1 (9b53102964)`, `2.4.1-4 (…)`. */
  readonly version: string;
  readonly folder: string;
  readonly port: number;
  /** Who it runs as; for a server that is started as root, who keeps the mail. */
  readonly user: { readonly name: string; readonly group: string };
  readonly isRoot: boolean;
  readonly password: string;
}

/** Everybody has a mailbox, under any name, with one password; nothing outside the folder is touched. */
export function dovecotConfig(setup: DovecotSetup): string {
  const [major = 2, minor = 3] = setup.version.split('.').map(Number);
  const isNew = major > 2 || (major === 2 && minor >= 4);
  return [...(isNew ? newWords(setup) : oldWords(setup)), ...shared(setup)].join('\n') + '\n';
}

function shared({ folder, port, user, isRoot }: DovecotSetup): readonly string[] {
  return [
    `base_dir = ${folder}/r`,
    `state_dir = ${folder}/s`,
    'listen = 127.0.0.1',
    'log_path = /dev/stderr',
    'ssl = no',
    'auth_mechanisms = plain login',
    'first_valid_uid = 1',
    'first_valid_gid = 1',
    // Tests open many connections from one address.
    'mail_max_userip_connections = 200',
    'service imap-login {',
    '  chroot =',
    '  inet_listener imap {',
    `    port = ${port}`,
    '  }',
    '  inet_listener imaps {',
    '    port = 0',
    '  }',
    '}',
    'service anvil {',
    '  chroot =',
    '}',
    ...(isRoot
      ? []
      : [
          `default_internal_user = ${user.name}`,
          `default_internal_group = ${user.group}`,
          `default_login_user = ${user.name}`,
        ]),
    'namespace inbox {',
    '  inbox = yes',
    '  separator = /',
    '}',
  ];
}

function oldWords({ folder, user, isRoot, password }: DovecotSetup): readonly string[] {
  const owner = isRoot ? `uid=${user.name} gid=${user.group} ` : '';
  return [
    'protocols = imap',
    'disable_plaintext_auth = no',
    'mail_location = maildir:~/Maildir',
    `passdb {\n  driver = static\n  args = password=${password}\n}`,
    `userdb {\n  driver = static\n  args = ${owner}home=${folder}/mail/%u\n}`,
  ];
}

function newWords({ version, folder, user, isRoot, password }: DovecotSetup): readonly string[] {
  // The configuration speaks the language of this release; a distribution adds its own number behind a dash.
  const release = /^\d+\.\d+\.\d+/.exec(version)?.[0] ?? '2.4.0';
  return [
    `dovecot_config_version = ${release}`,
    `dovecot_storage_version = ${release}`,
    'protocols {\n  imap = yes\n}',
    'auth_allow_cleartext = yes',
    'mail_driver = maildir',
    'mail_path = ~/Maildir',
    `mail_home = ${folder}/mail/%{user}`,
    ...(isRoot ? [`mail_uid = ${user.name}`, `mail_gid = ${user.group}`] : []),
    `passdb static {\n  password = ${password}\n}`,
    `userdb static {\n  fields {\n    home = ${folder}/mail/%{user}\n  }\n}`,
  ];
}
