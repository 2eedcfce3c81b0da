import type {
  CfnIdentityPool,
  CfnIdentityPoolRoleAttachment,
  CfnUserPool,
  CfnUserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import { retain } from '../retain.js';
import type { SignUp } from '../settings.js';

/** What is to be guarded. */
export interface SignIn {
  cfnUserPool: CfnUserPool;
  cfnUserPoolClient: CfnUserPoolClient;
  cfnIdentityPool: CfnIdentityPool;
  cfnIdentityPoolRoleAttachment: CfnIdentityPoolRoleAttachment;
  authenticatedRole: IRole;
}

/** As on one machine: `PasswordPolicy` there. A test compares them. */
export const PASSWORD_POLICY = {
  minimumLength: 8,
  requireUppercase: true,
  requireLowercase: true,
  requireNumbers: true,
  requireSymbols: true,
  temporaryPasswordValidityDays: 7,
};

/** Closes what Amplify leaves open in the sign-in. */
export function guardSignIn(signIn: SignIn, signUp: SignUp): void {
  guardUsers(signIn.cfnUserPool, signUp);
  guardClient(signIn.cfnUserPoolClient);
  guardIdentities(signIn);
}

function guardUsers(pool: CfnUserPool, signUp: SignUp): void {
  retain(pool);
  pool.deletionProtection = 'ACTIVE';
  // Keeps the texts of the invitation, which are in the same object.
  pool.addPropertyOverride(
    'AdminCreateUserConfig.AllowAdminCreateUserOnly',
    signUp.mode === 'closed',
  );
  pool.addPropertyOverride('Policies.PasswordPolicy', {
    MinimumLength: PASSWORD_POLICY.minimumLength,
    RequireUppercase: PASSWORD_POLICY.requireUppercase,
    RequireLowercase: PASSWORD_POLICY.requireLowercase,
    RequireNumbers: PASSWORD_POLICY.requireNumbers,
    RequireSymbols: PASSWORD_POLICY.requireSymbols,
    TemporaryPasswordValidityDays: PASSWORD_POLICY.temporaryPasswordValidityDays,
  });
}

function guardClient(client: CfnUserPoolClient): void {
  client.generateSecret = false;
  client.preventUserExistenceErrors = 'ENABLED';
  client.explicitAuthFlows = ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'];
  // A month, then the password again: as on one machine (`Sessions`, `Tokens`).
  client.idTokenValidity = 60;
  client.accessTokenValidity = 60;
  client.refreshTokenValidity = 30;
  client.tokenValidityUnits = { idToken: 'minutes', accessToken: 'minutes', refreshToken: 'days' };
  client.enableTokenRevocation = true;
  // The app shows its own sign-in page: no pages of Cognito's, which would send people to example.com.
  client.allowedOAuthFlowsUserPoolClient = false;
  client.allowedOAuthFlows = undefined;
  client.allowedOAuthScopes = undefined;
  client.callbackUrLs = undefined;
  client.logoutUrLs = undefined;
  client.supportedIdentityProviders = ['COGNITO'];
  client.readAttributes = ['email', 'email_verified'];
  client.writeAttributes = ['email'];
}

function guardIdentities(signIn: SignIn): void {
  const pool = signIn.cfnIdentityPool;
  pool.allowUnauthenticatedIdentities = false;
  pool.allowClassicFlow = false;
  // Keys are given only while the token was not revoked and the user is not disabled.
  pool.addPropertyOverride('CognitoIdentityProviders.0.ServerSideTokenCheck', true);
  // Not even a role for guests, should somebody let them in again.
  signIn.cfnIdentityPoolRoleAttachment.roles = { authenticated: signIn.authenticatedRole.roleArn };
}
