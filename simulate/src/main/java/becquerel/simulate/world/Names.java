package becquerel.simulate.world;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Invented names. */
final class Names {
    private record Language(List<String> first, List<String> last, List<String> shared) {
        static Language of(String first, String last, String shared) {
            return new Language(List.of(first.split(" ")), List.of(last.split(" ")), List.of(shared.split(",")));
        }
    }

    private static final Language ENGLISH = Language.of(
            "Alice Ben Carla David Ellen Frank Grace Hugh Irene Jack Karen Liam Megan Noah Olivia Peter Quinn Rita"
                    + " Simon Tara Umar Vera Walter Yasmin Zoe Fiona Gavin Helen Oscar Priya Kwame Aisha Colin Daisy",
            "Archer Baker Carter Dawson Ellis Foster Graham Hughes Irwin Jarvis Kerr Lawson Mason Norris Osborne"
                    + " Parker Quigley Reid Shaw Turner Underwood Vance Walker Young Patel Okafor Nguyen Fleming",
            "Info,Support,Accounts,Sales,Careers,Front Desk,Purchasing,Service Desk,Facilities,Press");
    private static final Map<String, Language> LANGUAGES = Map.of(
            "en", ENGLISH,
            "de",
                    Language.of(
                            "Anna Bernd Clara Dirk Elif Florian Greta Hans Ines Jonas Katrin Lena Markus Nadine Oskar Petra Ralf"
                                    + " Sabine Thomas Ulrike Volker Wiebke Yusuf Jürgen Björn Heike Stefan Birgit Uwe Dörte",
                            "Adler Berger Conrad Dietrich Ehlers Fischer Graf Hoffmann Iversen Jung Keller Lorenz Müller Neumann"
                                    + " Otto Peters Richter Schäfer Thiel Ullrich Vogel Weiß Yilmaz Zimmermann Krüger Böhm",
                            "Info,Empfang,Buchhaltung,Vertrieb,Bewerbung,Einkauf,Service,Rechnungen,Versand,Presse"),
            "fr",
                    Language.of(
                            "Amélie Bruno Camille Denis Élodie Fabien Gaëlle Hugo Inès Julien Karim Laure Mathieu Nadia Olivier"
                                    + " Pauline Quentin Romain Sophie Thierry Valérie Xavier Yann Zélie Chloé Luc",
                            "Aubert Blanc Chevalier Dubois Étienne Faure Girard Henry Imbert Jacquet Lambert Moreau Noël Olivier"
                                    + " Perrin Renard Simon Tessier Vidal Weber Benali Diallo Lefèvre Roux",
                            "Contact,Accueil,Comptabilité,Ventes,Recrutement,Achats,Support,Factures,Logistique,Presse"),
            "es",
                    Language.of(
                            "Ana Bruno Carmen Diego Elena Felipe Gloria Hugo Inés Javier Laura Manuel Nuria Óscar Pilar Raúl Sara"
                                    + " Tomás Úrsula Víctor Ximena Yolanda Iker Lucía",
                            "Alonso Blanco Cano Delgado Escobar Fuentes García Herrera Ibarra Jiménez López Molina Navarro Ortega"
                                    + " Peña Quintana Ramos Soto Torres Vega Zamora Muñoz",
                            "Info,Recepción,Contabilidad,Ventas,Empleo,Compras,Soporte,Facturas,Logística,Prensa"),
            "nl",
                    Language.of(
                            "Anouk Bas Chantal Daan Esther Femke Gijs Hanneke Ilse Jeroen Koen Lotte Maarten Niels Olga Pieter"
                                    + " Roos Sander Tessa Wouter Yara Bram Fleur Thijs",
                            "Bakker Bosch Dekker Evers Faber Groot Hendriks Jansen Kok Leeuwen Meijer Nijhuis Otten Prins Ruiter"
                                    + " Smit Timmermans Visser Wolters Zwart Peeters Claes",
                            "Info,Receptie,Boekhouding,Verkoop,Vacatures,Inkoop,Helpdesk,Facturen,Logistiek,Pers"),
            "pl",
                    Language.of(
                            "Agnieszka Bartosz Celina Dawid Ewa Filip Grażyna Henryk Iwona Jacek Kamila Łukasz Marta Norbert Oliwia"
                                    + " Paweł Renata Szymon Tomasz Urszula Wojciech Zofia Michał",
                            "Adamczyk Baran Cichy Dąbek Filipek Górski Jankowska Kowal Lis Mazur Nowak Olszewski Pawlak Rutkowska"
                                    + " Sikora Tomczyk Urban Wilk Zając Król",
                            "Biuro,Recepcja,Księgowość,Sprzedaż,Rekrutacja,Zakupy,Pomoc,Faktury,Logistyka,Prasa"),
            "it",
                    Language.of(
                            "Alessia Bruno Chiara Dario Elisa Fabio Giulia Ivan Lorenzo Marta Nicola Paola Rocco Silvia Tommaso"
                                    + " Ugo Valeria Enrico Federica",
                            "Amato Bianchi Conti Donati Esposito Ferri Galli Leone Marini Neri Orlando Pace Ricci Serra Testa"
                                    + " Villa Zanetti Rossi",
                            "Info,Segreteria,Contabilità,Vendite,Lavoro,Acquisti,Assistenza,Fatture,Spedizioni,Stampa"),
            "sv",
                    Language.of(
                            "Anders Björn Cecilia Dag Eva Fredrik Gunilla Håkan Ingrid Johan Karin Lars Maja Nils Olle Pia Rolf Sven"
                                    + " Tove Ulla Ylva Åsa Mikkel Søren Aino Juha",
                            "Andersson Bergström Carlsen Dahl Ek Forsberg Grahn Hansen Isaksen Jensen Kivi Lund Moberg Nygård Olsen"
                                    + " Persson Rask Sjöberg Thorsen Virtanen Østby",
                            "Info,Reception,Ekonomi,Order,Jobb,Inköp,Support,Faktura,Lager,Press"));
    private static final Map<String, String> SPOKEN = Map.ofEntries(
            Map.entry("DE", "de"),
            Map.entry("AT", "de"),
            Map.entry("CH", "de"),
            Map.entry("FR", "fr"),
            Map.entry("BE", "nl"),
            Map.entry("NL", "nl"),
            Map.entry("ES", "es"),
            Map.entry("IT", "it"),
            Map.entry("PL", "pl"),
            Map.entry("CZ", "pl"),
            Map.entry("SE", "sv"),
            Map.entry("DK", "sv"),
            Map.entry("NO", "sv"),
            Map.entry("FI", "sv"));
    private static final List<String> COMPANIES = List.of(
            ("Harbor Linden Northgate Silver Meadow Copper Juniper Falcon Granite Willow Amber Beacon Cedar Dune Ember Fjord"
                            + " Garnet Hazel Iris Jade Kestrel Lagoon Maple Nimbus Ocean Pebble Quartz Raven Saffron Tundra Umber Violet"
                            + " Wren Yarrow Zephyr Alder Basalt Cobalt Delta Elm Fern Glacier Heather Indigo Larch Mistral")
                    .split(" "));
    private static final List<String> TRADES = List.of(
            ("Foods Tools Logistics Dental Print Textiles Legal Metals Homes Labs Clinic Schools Optics Travel Energy Paper"
                            + " Glass Motors Software Insurance Farms Builders Media Pharma Hotels Shipping Fabrics Consulting")
                    .split(" "));

    private Names() {}

    /** The language that names and mail of a country are in. */
    static String language(String country) {
        return SPOKEN.getOrDefault(country, "en");
    }

    static Tenant tenant(Chance chance) {
        String first = chance.of(COMPANIES);
        String trade = chance.of(TRADES);
        String plain = (first + trade).toLowerCase(Locale.ROOT);
        return new Tenant(
                chance.guid(),
                first + " " + trade,
                (first + "-" + trade).toLowerCase(Locale.ROOT) + ".example",
                plain + "example.onmicrosoft.com");
    }

    static String person(Chance chance, String country) {
        Language language = LANGUAGES.getOrDefault(language(country), ENGLISH);
        return chance.of(language.first()) + " " + chance.of(language.last());
    }

    /** What a mailbox that several people read is called. */
    static String shared(Chance chance, String language) {
        return chance.of(LANGUAGES.getOrDefault(language, ENGLISH).shared());
    }

    /** The part of an address before the @, after one of a few ways to make it. */
    static String alias(String name, int way) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("Ø", "O")
                .replace("ł", "l")
                .replace("Ł", "L")
                .toLowerCase(Locale.ROOT);
        int space = plain.lastIndexOf(' ');
        if (space < 0) {
            return plain;
        }
        String first = plain.substring(0, space).replace(' ', '-');
        String last = plain.substring(space + 1);
        return switch (way) {
            case 0 -> first.charAt(0) + "." + last;
            case 1 -> first.charAt(0) + last;
            default -> first + "." + last;
        };
    }
}
