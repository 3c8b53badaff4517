/**
 * A customer of the provider.
 *
 * @param id what records call the organisation
 * @param name its first domain there, under onmicrosoft.com
 */
record Tenant(String id, String name) {
    /** The directory name of something that belongs to it. */
    String path(String object) {
        return "EURPR05A010.PROD.OUTLOOK.COM/Microsoft Exchange Hosted Organizations/" + name + "/" + object;
    }

    String sharePoint() {
        return "https://" + name.substring(0, name.indexOf('.')) + ".sharepoint.com";
    }
}
