package becquerel.simulate.write;

/** What Entra says for a code (AADSTS reference; CATALOGUE 1.5.1). */
final class SignInCode {
    private SignInCode() {}

    /** Interrupts that a person goes through are no failures. */
    static boolean failed(int code) {
        return code != 0 && code != 50140;
    }

    /** As the audit log names it in LogonError. */
    static String name(int code) {
        return switch (code) {
            case 50034 -> "UserAccountNotFound";
            case 50053 -> "IdsLocked";
            case 50055 -> "InvalidPasswordExpiredPassword";
            case 50056 -> "InvalidPasswordNullPassword";
            case 50057 -> "UserDisabled";
            case 50058 -> "UserInformationNotProvided";
            case 50072 -> "UserStrongAuthEnrollmentRequiredInterrupt";
            case 50074 -> "UserStrongAuthClientAuthNRequiredInterrupt";
            case 50076 -> "UserStrongAuthClientAuthNRequired";
            case 50079 -> "UserStrongAuthEnrollmentRequired";
            case 50097 -> "DeviceAuthenticationRequired";
            case 50105 -> "EntitlementGrantsNotFound";
            case 50125 -> "PasswordResetRegistrationRequiredInterrupt";
            case 50126 -> "InvalidUserNameOrPassword";
            case 50132 -> "SsoArtifactInvalidOrExpired";
            case 50133 -> "SsoArtifactRevoked";
            case 50140 -> "KmsiInterrupt";
            case 50144 -> "InvalidPasswordExpiredOnPremPassword";
            case 50158 -> "ExternalSecurityChallenge";
            case 50173 -> "FreshTokenNeeded";
            case 50199 -> "CmsiInterrupt";
            case 53000 -> "DeviceNotCompliant";
            case 53001 -> "DeviceNotDomainJoined";
            case 53003 -> "BlockedByConditionalAccess";
            case 53004 -> "ProofUpBlockedDueToRisk";
            case 65001 -> "DelegationDoesNotExist";
            case 65004 -> "UserDeclinedConsent";
            case 70008 -> "ExpiredOrRevokedGrant";
            case 70016 -> "AuthorizationPending";
            case 70019 -> "CodeExpired";
            case 70043 -> "BadTokenDueToSignInFrequency";
            case 90094 -> "AdminConsentRequired";
            case 500121 -> "AuthenticationFailedDuringStrongAuthenticationRequest";
            case 530032 -> "BlockedByConditionalAccessOnSecurityPolicy";
            case 530035 -> "BlockedBySecurityDefaults";
            case 700016 -> "UnauthorizedClient_DoesNotMatchRequest";
            case 700082 -> "ExpiredOrRevokedGrantInactiveToken";
            default -> "None";
        };
    }

    /** {@code failureReason} of the sign-in log. */
    static String reason(int code) {
        return switch (code) {
            case 0 -> "Other.";
            case 50034 -> "The user account does not exist in the directory.";
            case 50053 ->
                "The account is locked, you've tried to sign in too many times with an incorrect user ID or password.";
            case 50055 -> "The password is expired.";
            case 50057 -> "The user account is disabled.";
            case 50058 -> "Session information is not sufficient for single-sign-on.";
            case 50072, 50079 -> "User needs to enroll for second factor authentication (interactive).";
            case 50074 -> "User did not pass the MFA challenge (non interactive).";
            case 50076 ->
                "Due to a configuration change made by your administrator, or because you moved to a new location, you must use"
                        + " multi-factor authentication to access the resource.";
            case 50126 -> "Error validating credentials due to invalid username or password.";
            case 50133 -> "Session is invalid due to expiration or recent password change.";
            case 50140 -> "This error occurred due to 'Keep me signed in' interrupt when the user was signing-in.";
            case 50173 ->
                "The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might have changed"
                        + " or reset their password.";
            case 50199 -> "For security reasons, user confirmation is required for this request.";
            case 53000, 53001 -> "Device is not in required device state.";
            case 53003, 530032 ->
                "Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.";
            case 530035 -> "Access has been blocked by security defaults.";
            case 65001 ->
                "The user or administrator has not consented to use the application. Send an interactive authorization request for"
                        + " this user and resource.";
            case 70008, 700082 -> "The refresh token has expired due to inactivity.";
            case 70016 -> "OAuth 2.0 device flow error. Authorization is pending.";
            case 70043 ->
                "The refresh token has expired or is invalid due to sign-in frequency checks by conditional access.";
            case 90094 -> "Admin consent is required for the permissions requested by this application.";
            case 500121 -> "Authentication failed during strong authentication request.";
            case 700016 -> "Application was not found in the directory.";
            default -> "Sign-in error.";
        };
    }
}
