import type { SendMailOptions } from 'nodemailer';
import type { Mail } from './mailer';

/** The letter as nodemailer takes it. Marked as sent by a machine, so that no vacation notice answers it. */
export function messageOf(mail: Mail, from: string): SendMailOptions {
  return {
    messageId: `<${mail.id}@pro-denpasar>`,
    from,
    to: { name: '', address: mail.to },
    ...(mail.replyTo === undefined ? {} : { replyTo: { name: 'PRO Denpasar', address: mail.replyTo } }),
    subject: mail.subject,
    text: mail.text,
    date: mail.at,
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(mail.unsubscribeUrl === undefined
        ? {}
        : {
            // Prepared as they are: a folded address would not be called.
            'List-Unsubscribe': { prepared: true, value: `<${mail.unsubscribeUrl}>` },
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }),
    },
    // A letter is text of ours: nothing in it may name a file or an address to load.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
