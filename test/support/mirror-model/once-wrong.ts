/** Runs that went wrong once, as short as they could be made, by what was wrong. */
export const onceWrong = {
  'an entry of before a report that was seen there before it was looked up is never told':
    'file 0 1; forward 0 4; file 8 960; waits 4 630; forward 2 291; adminPosts 11 235; giveBack 1 372; waits 0 582; forward 11 74; fails 4 888; tells',
  'refused credentials that were renewed, with nothing to tell, keep everything there from being seen':
    'isDown 0 647; looks; isWell; fileThere 0 1',
  'a report that is brought back there to the state it had before we told ours is taken for unchanged':
    'file 0 3; verify 0 1; tells; looks; archive 0 858; tells 1 236; verifyThere 2 763',
  'the text of a report whose answer was lost, edited there before it was seen, is taken for ours':
    'file 10 93; fails 3 288; forward 8 320; waits 2 952; editTextThere 1 864',
  'a report whose answer was lost is forgotten there when its complaint ends before it was looked up':
    'file 0 3; forward 9 709; file 10 418; waits 3 374; forward 3 210; fails 6 111; fewCalls 10 551; waits 1 610; answer 7 573; looks 5 802; archive 3 513',
  'the second copy of a report that was sent on is taken for new each night':
    'fileThere 0 4; file 9 134; unhide 2 906; verify 2 809; file 1 740; verify 4 61; waits 8 335; fileThere 8 940; looks 4 30; fileThere 8 253; fileThere 3 989; archive 2 55; file 8 961; verify 3 223; file 9 470; tells 0 271; fails 0 102; forward 4 950; waits 2 657; sendOnThere 7 455',
  'what is hidden here and shown there again stays shown until the night, and for good once it was sent on':
    'file 0 1; file 0 2; forward 0 4; forward 2 527; waits 2 836; adminHides 11 983; file 11 51; adminHides 3 263; tells 7 345; secrecyThere 0 221; looks 0 708; sendOnThere 0 2',
  'what was written there while their clock was set back stands here before what was written earlier':
    'clockIsWrong 2 529; fileThere 4 901; waits 10 416; replyThere 1 944; clockIsWrong 0 508; looksTwiceAtOnce 1 125; forward 5 938; categoryThere 7 283; replyThere 1 170; fails 10 248; editTextThere 8 246; tells 9 688; replyThere 1 336',
} as const satisfies Readonly<Record<string, string>>;
