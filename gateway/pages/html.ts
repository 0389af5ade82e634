/** Text as it may stand in HTML, inside an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** A page in the look of the hub. `body` is HTML, everything else text. */
export function page({ title, body }: { title: string; body: string }): string {
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · PRO Denpasar</title>
<link rel="stylesheet" href="/assets/hub.css">
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}
