/** The GraphQL operations of the demo journey, as a partner app would write them. */
export const publicList = `query { complaints(first: 1) { totalCount } }`;

export const complaintById = `query($id: ID!) { complaint(id: $id) { id } }`;

export const register = `mutation($input: RegisterInput!) { register(input: $input) { refusal { code message } } }`;

export const activateAccount = `mutation($input: ActivateAccountInput!) {
  activateAccount(input: $input) { refusal { code message } }
}`;

export const signIn = `mutation($input: SignInInput!) {
  signIn(input: $input) { session { accessToken refreshToken } refusal { code message } }
}`;

export const completeProfile = `mutation($input: CompleteProfileInput!) {
  completeProfile(input: $input) { account { id } refusal { code message } }
}`;

export const fileComplaint = `mutation($input: FileComplaintInput!) {
  fileComplaint(input: $input) { complaint { id ticket state } refusal { code message } }
}`;

export const proposals = `query($id: ID!) {
  complaint(id: $id) { agencyProposals { agency { shortName } reason } }
}`;

export const forwardComplaint = `mutation($input: ForwardComplaintInput!) {
  forwardComplaint(input: $input) { complaint { state } refusal { code message } }
}`;

export const postFollowUp = `mutation($input: PostFollowUpInput!) {
  postFollowUp(input: $input) { followUp { id } refusal { code message } }
}`;

export const resolveComplaint = `mutation($input: ResolveComplaintInput!) {
  resolveComplaint(input: $input) { complaint { state } refusal { code message } }
}`;

export const confirmResolution = `mutation($input: ConfirmResolutionInput!) {
  confirmResolution(input: $input) { complaint { state } refusal { code message } }
}`;

export const dispositionIssued = `subscription($agency: ID!) {
  dispositionIssued(agency: $agency) { role agency { name } complaint { id ticket topic } }
}`;

export const followUpAdded = `subscription($complaint: ID!) {
  followUpAdded(complaint: $complaint) { body agencyName agency { shortName } complaint { state } }
}`;

export const wholeComplaint = `query($id: ID!) {
  complaint(id: $id) {
    ticket
    topic
    state
    outcome
    rating
    category { name }
    reporter { displayName }
    dispositions {
      role
      agencyName
      agency { shortName officersInCharge { name position } statistics { total } }
    }
    thread(last: 3) { nodes { author agencyName body } totalCount }
  }
}`;
